package bearing

import "testing"

// TestWordsOfASuggestion wants words wherever something is suggested, and none elsewhere.
func TestWordsOfASuggestion(t *testing.T) {
	j, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{
		"The harbour tax should be abolished at once", "The harbour tax should not be abolished", "The harbour tax pays for the schools",
		"Fishermen cannot live with the tax", "A poet won the prize for her novel", "Tax", "", "?",
	} {
		o := j.Bears("The harbour tax should be abolished", Evidence{Words: words})
		code := o.Suggests()
		if suggested := code == "C" || code == "I"; suggested != (len(o.Words) > 0) {
			t.Errorf("%q: %s with words %v", words, code, o.Words)
		}
	}
}

func TestPlain(t *testing.T) {
	for _, c := range [][2]string{
		{"attack", "attacked"}, {"attack", "attacks"}, {"attack", "attacking"}, {"plan", "planning"}, {"country", "countries"},
		{"ban", "bans"}, {"promise", "promised"}, {"carry", "carried"},
	} {
		if plain(c[0]) != plain(c[1]) {
			t.Errorf("%q is %q, %q is %q", c[0], plain(c[0]), c[1], plain(c[1]))
		}
	}
	for _, w := range []string{"", "s", "es", "is", "bus", "class", "ring", "red", "ties"} {
		if plain(w) == "" && w != "" {
			t.Errorf("nothing is left of %q", w)
		}
	}
}
