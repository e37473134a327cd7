package number

// cardinal returns the value of a number word below a hundred, or -1.
func cardinal(w string) float64 {
	switch w {
	case "zero":
		return 0
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	}
	return -1
}

// scale returns the factor of a scale word, or 0.
func scale(w string) float64 {
	switch w {
	case "dozen":
		return 12
	case "hundred":
		return 100
	case "thousand":
		return 1e3
	case "million", "mn":
		return 1e6
	case "billion", "bn":
		return 1e9
	case "trillion", "tn":
		return 1e12
	}
	return 0
}

// scales returns the factor of a scale word in the plural, or 0.
func scales(w string) float64 {
	switch w {
	case "tens":
		return 10
	case "dozens":
		return 12
	case "scores":
		return 20
	case "hundreds":
		return 100
	case "thousands":
		return 1e3
	case "millions":
		return 1e6
	case "billions":
		return 1e9
	case "trillions":
		return 1e12
	}
	return 0
}

// part returns the number of parts that a fraction word makes ("thirds": 3), or 0.
func part(w string) float64 {
	switch w {
	case "half", "halves":
		return 2
	case "third", "thirds":
		return 3
	case "quarter", "quarters", "fourth", "fourths":
		return 4
	case "fifth", "fifths":
		return 5
	case "sixth", "sixths":
		return 6
	case "seventh", "sevenths":
		return 7
	case "eighth", "eighths":
		return 8
	case "ninth", "ninths":
		return 9
	case "tenth", "tenths":
		return 10
	}
	return 0
}

// few returns the least number that a vague word stands for, or 0.
func few(w string) float64 {
	switch w {
	case "several":
		return 3
	case "few", "handful":
		return 2
	}
	return 0
}

// numberWord reports whether a word may open a figure within a hyphenated token.
func numberWord(w string) bool { return cardinal(w) >= 0 || scale(w) > 0 || w == "half" }

// opens reports whether a figure may open at atom i.
func (s *scanner) opens(i int) bool {
	a := &s.atoms[i]
	switch a.kind {
	case digits:
		return true
	case mark:
		return false
	}
	switch a.norm {
	case "a", "an":
		n := s.norm(i + 1)
		return scale(n) > 0 || part(n) > 0 || few(n) > 0 || n == "couple" || n == "score"
	case "several", "few", "half":
		return true
	case "dozen", "hundred", "thousand", "million":
		return false // only after a coefficient
	}
	return cardinal(a.norm) >= 0 || scales(a.norm) > 0
}
