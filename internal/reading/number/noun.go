package number

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// outside lists words that no counted noun phrase holds after its number.
var outside = set(`a an the this that these those it he she they we you i him her them us his its their our my your who whom whose
	which what where when why how and or but nor so yet if than as at by for from in into of off on onto out over per since
	through to toward towards under until up upon via with within without after before during between among against about
	around across along above below behind beside near because while although though unless whether
	is are was were be been being has have had having do does did can could may might must shall should will would not n't
	said say says told tell tells died die dies killed kill were left came come went go got took take made make gave give
	saw fell fled broke began held led lost won met sat stood ran set hit put shot wept spoke wrote knew thought felt kept found
	also then there here now today yesterday tomorrow tonight ago later earlier away apart back again already still only even
	just both all each every any some no`)

// harmed lists participles that stand for the people counted.
var harmed = set(`killed wounded injured dead missing arrested detained displaced hurt survivors percent`)

// irregular lists plurals without -s.
var irregular = set(`people men women children police personnel staff dead wounded injured missing cattle feet aircraft sheep
	militia media crew data criteria phenomena infantry cavalry youth mice geese teeth oxen spacecraft hovercraft livestock
	folk clergy artillery fish deer species series headquarters`)

// notPlural lists words in -s that are no plural, or adjectives.
var notPlural = set(`was is has does this his its us as thus plus yes less across towards perhaps always besides sometimes
	overseas previous various serious dangerous famous religious numerous anonymous suspicious precious nervous
	jealous obvious enormous indigenous continuous notorious tremendous treacherous says goes comes makes takes business
	news politics economics mathematics alias canvas christmas mass class press james paris thomas charles
	monday's unless nonetheless nevertheless afterwards indoors outdoors upwards downwards`)

// plural reports whether a word has the form of a noun in the plural.
func plural(w string) bool {
	if irregular[w] {
		return true
	}
	n := len(w)
	if n < 4 {
		return false
	}
	if w[n-1] != 's' {
		return strings.HasSuffix(w, "men") && w != "omen" && w != "specimen" && w != "regimen" || strings.HasSuffix(w, "people")
	}
	switch w[n-2] {
	case 's', 'u', '\'':
		return false
	case 'i':
		return w == "iraqis" || w == "taxis" || w == "skis" || w == "israelis" || w == "pakistanis" || w == "yemenis" || w == "saudis"
	}
	return !notPlural[w]
}

func person(w string) bool {
	switch w {
	case "man", "woman", "person", "child", "member":
		return true
	}
	return false
}

// duration reports whether a word is a unit of time.
func duration(w string) bool {
	switch w {
	case "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "week", "weeks", "weekend",
		"weekends", "month", "months", "year", "years", "decade", "decades", "century", "centuries":
		return true
	}
	return false
}

// measured reports whether a word is a unit of what is measured, not counted.
func measured(w string) bool {
	if duration(w) {
		return true
	}
	switch w {
	case "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "m", "metre", "metres", "meter", "meters", "mile", "miles",
		"cm", "mm", "centimetre", "centimetres", "centimeter", "centimeters", "inch", "inches", "foot", "feet", "ft", "yard", "yards",
		"kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "gram", "grams", "lb", "lbs", "pound", "pounds",
		"ton", "tons", "tonne", "tonnes", "ounce", "ounces", "litre", "litres", "liter", "liters", "gallon", "gallons", "hectare",
		"hectares", "acre", "acres", "degree", "degrees", "knot", "knots", "mph", "kph", "kt", "kw", "mw", "gw", "kwh", "megawatt",
		"megawatts", "gigawatt", "gigawatts", "kiloton", "kilotons", "kilotonne", "kilotonnes", "megaton", "megatons", "dollar",
		"dollars", "euro", "euros", "point", "points", "mg", "ml":
		return true
	}
	return false
}
