package report

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// sound checks what holds of every Markdown: sentences in order, none in another, each within the text, citations inside their own.
func sound(t interface{ Fatalf(string, ...any) }, md string) *page {
	p := newPage(md)
	end := 0
	for i, s := range p.sentences {
		if s.span.Start < end || s.span.End < s.span.Start || s.span.End > len(p.md) {
			t.Fatalf("sentence %d at %v after %d of %d in %q", i, s.span, end, len(p.md), md)
		}
		end = s.span.End
		if !utf8.ValidString(p.md[s.span.Start:s.span.End]) {
			t.Fatalf("sentence %d cuts a character in %q", i, md)
		}
		for _, c := range s.cites {
			if c.span.Start < s.span.Start || c.span.End > s.span.End || p.md[c.span.Start] != '@' {
				t.Fatalf("citation %v outside of sentence %v in %q", c.span, s.span, md)
			}
		}
		if len(s.from) != len(s.plain)+1 {
			t.Fatalf("sentence %d has %d places for %d bytes", i, len(s.from), len(s.plain))
		}
		for _, q := range s.quotes {
			if r := s.inMarkdown(q.Range); r.Start < s.span.Start || r.End > s.span.End || r.End < r.Start {
				t.Fatalf("quotation %v outside of %v in %q", r, s.span, md)
			}
		}
	}
	return p
}

func TestSentencesOfAWriter(t *testing.T) {
	for _, c := range []struct{ md, want string }{
		{"It fell. [@st_1] Then it rose [@st_2].", "It fell. [@st_1]|Then it rose [@st_2]."},
		{"Dr. Rao met Gen. A. B. Lind on 3 Jan. 2031. He left at 5 p.m. on Monday.", "Dr. Rao met Gen. A. B. Lind on 3 Jan. 2031.|He left at 5 p.m. on Monday."},
		{"The toll was 3.5 times higher, i.e. worse. See p. 4.", "The toll was 3.5 times higher, i.e. worse.|See p. 4."},
		{"“It fell. We ran,” she said [@st_1; @st_2, the end]. Nobody came.", "“It fell. We ran,” she said [@st_1; @st_2, the end].|Nobody came."},
		{"“Why?” Lind asked. “Why?” The hall was empty.", "“Why?” Lind asked.|“Why?”|The hall was empty."},
		{"He waited … and left. They came… The end.", "He waited … and left.|They came…|The end."},
		{"**It fell.** *Then* it rose.", "**It fell.**|*Then* it rose."},
		{"It is (so they say. And so on) over. Done.", "It is (so they say. And so on) over.|Done."},
		{"The U.S. envoy left the U.S. The talks ended.", "The U.S. envoy left the U.S.|The talks ended."},
		{"## A heading. Two.\n\nOne `a. B` two. Three\nlines. Four.", "One `a. B` two.|Three\nlines.|Four."},
		{"- First point. More.\n- Second:\n  - Third [@cl_1]", "First point.|More.|Second:|Third [@cl_1]"},
		{"> Quoted words\n> go on. [@st_1]\n\n1. One.\n2. Two", "Quoted words\n> go on. [@st_1]|One.|Two"},
		{"| a | b |\n|---|---|\n| one [@in_1] | two |", "one [@in_1]|two"},
		{"[@st_1] says so. [A link](http://x.example/a_b) is here. [Not @a] cite", "[@st_1] says so.|[A link](http://x.example/a_b) is here.|[Not @a] cite"},
		{"Was it so? Nobody knows! [@st_1]", "Was it so?|Nobody knows! [@st_1]"},
	} {
		p := sound(t, c.md)
		var got []string
		for _, s := range p.sentences {
			got = append(got, c.md[s.span.Start:s.span.End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.md, s, c.want)
		}
	}
}

func TestCitations(t *testing.T) {
	for _, c := range []struct{ md, want string }{
		{"So [@st_7q2m4c0v9k].", "st_7Q2M4C0V9K||So ."},
		{"So [@st_1; @cl_2, the toll ; @x].", "st_1|cl_2(the toll)|x||So ."},
		{"So [@ st_1] [@] [@st_1 more] [see @st_1].", "||So [@ st_1] [@] [@st_1 more] [see @st_1]."},
		{"So `[@st_1]` \\[@st_2] **[@st_3]**", "st_3||So [@st_1] [@st_2]"},
	} {
		p := sound(t, c.md)
		got := ""
		for _, s := range p.sentences {
			for _, x := range s.cites {
				got += x.id
				if x.locator != "" {
					got += "(" + x.locator + ")"
				}
				got += "|"
			}
			if len(s.cites) == 0 {
				got += "|"
			}
			got += "|" + s.plain
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.md, got, c.want)
		}
	}
}

var bits = strings.Split("[@st_1]~[@~; @cl_2~, x]~]~[~(~)~(http://a.b)~*~**~_~`~``~\\~. ~? ~… ~“~”~\"~'~’~‘~«~»~\n~\n\n~\n> ~\n- ~\n  - ~\n1. ~# ~| a | b |\n|---|---|\n| c |~&amp;~<http://a.b>~Word ~word ~Dr. ~è~🚢~\r\n~    code~```\n~---\n~:", "~")

func TestAnyMarkdownIsSound(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		md := strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 60).Draw(x, "bits"), "")
		sound(x, md)
	})
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# A\n\nIt fell [@st_1; @cl_2, x]. “So,” he said. [@in_3]\n> q\n\n| a |\n|--|\n| b |")
	f.Add(strings.Repeat("[@", 50) + strings.Repeat("]", 50))
	f.Fuzz(func(t *testing.T, md string) { sound(t, md) })
}

// What is hostile takes no longer than what is not: eight times as much takes about eight times as long.
func TestTimeIsLinear(t *testing.T) {
	for _, unit := range []string{"[", "]", "[@", "[@st_1", "[@st_1] ", "*a ", "_a*", "`", "``` ", "> ", "- ", "(", "“", "\"a ", "‘a", "a. B", "| ", "![", "[a](", "&amp", "<http", "Dr. ", "\\", "> > > - - > ", "1. ", "a\n", "\n", "- a\n"} {
		took := func(n int) time.Duration {
			md := strings.Repeat(unit, n/len(unit))
			best := time.Hour
			for range 3 {
				start := time.Now()
				newPage(md)
				best = min(best, time.Since(start))
			}
			return best
		}
		small, large := took(20_000), took(160_000)
		if large > 64*small+time.Second { // others use the machine too; what is quadratic takes minutes
			t.Errorf("%q: %v for 20 kB, %v for 160 kB", unit, small, large)
		}
	}
}
