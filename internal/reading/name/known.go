package name

// Known is what the word lists know of a word. Readers below this one ask it, so that there is one list of titles and
// given names.
type Known struct{ class class }

// Of looks up a word by its Norm.
func Of(norm string) Known { return Known{lists().words[norm]} }

// Title reports whether the word stands before persons' names: "president", "mrs.".
func (k Known) Title() bool { return k.class&title != 0 }

// Modifier reports whether the word stands before titles: "prime", "former".
func (k Known) Modifier() bool { return k.class&modifier != 0 }

// HeTitle reports whether the word is a title of men.
func (k Known) HeTitle() bool { return k.class&heTitle != 0 }

// SheTitle reports whether the word is a title of women.
func (k Known) SheTitle() bool { return k.class&sheTitle != 0 }

// Given reports whether the word is a given name of men, of women; of both, where it is either's.
func (k Known) Given() (men, women bool) { return k.class&male != 0, k.class&female != 0 }

// Suffix reports whether the word follows a name and is no part of its family name: "Jr.".
func (k Known) Suffix() bool { return k.class&suffix != 0 }

// Particle reports whether the word, written small, is part of a name: "van", "bin".
func (k Known) Particle() bool { return k.class&particle != 0 }

// Body reports whether the word is the head of bodies' names: "Ministry".
func (k Known) Body() bool { return k.class&body != 0 }

// Place reports whether the word is the name of a country or city.
func (k Known) Place() bool { return k.class&(country|city) != 0 }

// Function reports whether the word is one of grammar, which no name begins with and no description holds.
func (k Known) Function() bool { return k.class&function != 0 }

// Says reports whether the word is a common verb of saying or being.
func (k Known) Says() bool { return k.class&say != 0 }
