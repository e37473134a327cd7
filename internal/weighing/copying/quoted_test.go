package copying_test

import (
	"strings"
	"testing"

	"hearsay/internal/weighing/copying"
)

func TestQuoted(t *testing.T) {
	for in, want := range map[string]string{
		`“We should have closed them,” said Volan. "Then and there and soon."`:                `“We should have closed them,”|"Then and there and soon."`,
		`The “safe bridge” is closed.`:                                                        ``,
		`Volan said «it was not safe at all» and „das war es nicht mehr“ she wrote.`:          `«it was not safe at all»|„das war es nicht mehr“`,
		"“It was not safe at all.\n\n“It had never been safe,” she said.":                     "“It was not safe at all.|“It had never been safe,”",
		"A 5\" crack was found in the pier of the bridge.\n\nIt had been seen before in May.": ``,
		"She said \"it was not\nsafe at all\" and left.":                                      "\"it was not\nsafe at all\"",
		`żółta “łódź płynęła długo po” rzece`:                                                 `“łódź płynęła długo po”`,
		``: ``,
	} {
		frozen := freeze(t, in)
		var got []string
		for _, s := range copying.Quoted(in) {
			got = append(got, frozen.Exact(s))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%s: %s, want %s", in, g, want)
		}
	}
}

func FuzzQuoted(f *testing.F) {
	f.Add("“It was not safe at all.\n\n“It had never been safe,” she said. \"No no no no\" „a b c d“")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		frozen, last := freeze(t, s), 0
		for _, q := range copying.Quoted(s) {
			if !frozen.Holds(q) || q.Empty() || q.Start < last {
				t.Fatalf("%v", q)
			}
			last = q.End
		}
	})
}
