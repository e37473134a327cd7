package number

// excluded reports whether a value names something instead of counting it.
func (s *scanner) excluded(i int, v value) bool {
	a := &s.atoms[i]
	next := s.norm(v.next)
	glued := v.next < len(s.atoms) && s.atoms[v.next].glued
	switch {
	case a.norm == "one" && v.next == i+1 && v.form == exact:
		return s.pronoun(i)
	case ordinal(s.norm(v.next+1)) && dash(next) && glued: // "twenty-first"
		return true
	case !v.digits:
		return a.upper && i > 0 && !s.heading && s.named(i, v)
	case a.glued && s.is(i-1, "+", "#", ":", "/", "№", "@", "_", "=", ".", "°"), glued && s.is(v.next, "/", ":", "_", "@", "°", "="):
		return true
	case a.glued && i > 1 && !s.minus(i) && dash(s.norm(i-1)) && s.atoms[i-1].glued && s.atoms[i-2].kind != mark:
		return true // the tail of "F-16" or of a telephone number
	case s.is(i-1, "[") && next == "]":
		return true
	case i == 0 && s.is(v.next, ".", ")") && v.next+1 < len(s.atoms), i == 1 && s.is(0, "(") && next == ")":
		return true // an item of a list
	case s.is(v.next, "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "utc", "hrs"):
		return true
	case v.form == between && len(s.norm(v.next-1)) == 4 && len(a.norm) == 3 && v.next == i+3 && !plural(next):
		return true // "555-1234"
	}
	if i > 0 && s.atoms[i-1].upper && titled[s.norm(i-1)] {
		return true
	}
	return designated[s.norm(i-1)] || s.named(i, v) || s.address(v.next)
}

// designated lists words after which a number is a name.
var designated = set(`flight route highway interstate article section sect. chapter paragraph clause rule page pages p. pp.
	volume vol. issue no. nos. no nr. number numbers line gate channel phase room rooms runway terminal platform track junction
	exit suite apartment apt. box version model type figure fig. table item appendix annex directive proposition boeing
	airbus antonov tupolev embraer iphone windows apollo call phone tel tel. telephone fax dial schedule psalm formula`)

// titled lists words after which a number is a name where they have a capital.
var titled = set(`sector zone district ward precinct block building division brigade battalion regiment company squadron pier dock
	berth bus train tower level stage phase resolution regulation decree bill act case unit engine grade area camp post checkpoint
	day week year group party plan operation task team region province constituency hangar warehouse shaft well mine`)

// named reports whether the number belongs to a capitalised name, as in "Sector 9" or "Harbour Seven".
func (s *scanner) named(i int, v value) bool {
	if i == 0 || s.heading || v.form != exact || v.scale != 1 || v.percent {
		return false
	}
	p := &s.atoms[i-1]
	// The first word of a sentence has its capital from there: "About 30", "Police 12".
	if p.kind != word || !p.upper || i == 1 || len(p.norm) < 2 {
		return false
	}
	return !plural(s.norm(v.next)) && !plural(s.norm(v.next+1))
}

var streets = set(`street st. st road rd. rd avenue ave. ave lane drive boulevard blvd. blvd square place crescent terrace way`)

// address reports whether a street's name follows.
func (s *scanner) address(at int) bool {
	for n := at; n < at+3 && n < len(s.atoms); n++ {
		if s.atoms[n].kind != word || !s.atoms[n].upper {
			return false
		}
		if n > at && streets[s.atoms[n].norm] {
			return true
		}
	}
	return false
}

// notCounting lists words before which, or after which, "one" is a pronoun.
var (
	beforePronoun = set(`no any every each some this that the which another day such only-one many loved either neither first last
		next every- good bad big right wrong little young old new same`)
	afterPronoun = set(`another can could may might must should would will shall has had have does did is was are were who whom
		whose that which to and or but by for with from at as on than if when because says said day thing fewer more less
		remember remembers knows hears sees wonders finds gets imagines thinks feels expects needs wants`)
)

// pronoun reports whether "one" at atom i counts nothing.
func (s *scanner) pronoun(i int) bool {
	if beforePronoun[s.norm(i-1)] || i+1 >= len(s.atoms) {
		return true
	}
	n := &s.atoms[i+1]
	switch {
	case n.norm == "of":
		return !s.is(i+2, "the", "them", "those", "these", "its", "his", "her", "their", "our", "my") || s.is(i+3, "most", "best", "biggest", "largest", "worst")
	case dash(n.norm) && n.glued:
		return !person(s.norm(i+2)) && !measured(s.norm(i+2))
	case n.kind != word || afterPronoun[n.norm]:
		return true
	}
	return i > 0 && s.atoms[i].upper && !s.heading // "Formula One", "Air Force One"
}

func ordinal(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "st", "nd", "rd", "th":
		return true
	}
	return false
}
