package weighing_test

import (
	"testing"

	"hearsay/internal/weighing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{weighing.Day("2031-05-14T08:00:00Z"), "2031-05-14"}, {weighing.Day("2031"), "2031"}, {weighing.Day(""), ""},
		{weighing.Short(" a\n b ", 3), "a b"}, {weighing.Short("ärger über übel", 7), "ärger…"}, {weighing.Short("", 5), ""},
		{weighing.Counted(1, "row"), "1 row"}, {weighing.Counted(0, "row"), "0 rows"},
		{weighing.Listed(nil), ""}, {weighing.Listed([]string{"a"}), "a"}, {weighing.Listed([]string{"a", "b"}), "a and b"}, {weighing.Listed([]string{"a", "b", "c"}), "a, b and c"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
