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
		if s.left.Start < 0 || s.left.End > len(s.plain) || s.left.End > 0 && (s.left.Start >= s.left.End || !s.goesOn) {
			t.Fatalf("%v of the %d bytes of sentence %d stand in an open quotation in %q", s.left, len(s.plain), i, md)
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

// TestQuotationsThatGoOn: what stands in a quotation that is left open, where the next paragraphs take its mark up and the last closes it.
func TestQuotationsThatGoOn(t *testing.T) {
	for _, c := range []struct{ md, want string }{
		{"She said: “We ran. Nobody came.\n\n“We waited. It rained.” He left.", "“We ran.|Nobody came."},
		{"\"We ran.\n\n\"We hid.\n\n\"We waited,\" she said.\n\n\"That was all,\" he said.", "\"We ran.|\"We hid."},
		{"She said: ‘We ran.\n\n‘We waited,’ she said.", "‘We ran."},
		{"She said: 'We ran.\n\n'We waited,' she said.", "'We ran."},
		{"« We ran.\n\n« We waited. »", "« We ran."},
		{"„We ran.\n\n„We waited.“", "„We ran."},
		{"‚We ran.\n\n‚We waited.‘", ""}, // its closing mark opens one in English
		{"“We ran,” she said. “We hid.\n\n“We waited.”", "“We hid."},
		{"“We ran.\n\n“We hid,” she said. “It rained.\n\n“We waited.”", "“We ran.|“It rained."},
		{"“We ran to ‘the quay’. It’s 5\" deep.\n\n“We waited.”", "“We ran to ‘the quay’.|It’s 5\" deep."},
		{"- “We ran.\n\n  “We waited.”\n- Done.", "“We ran."},
		{"**“We** ran [@st_1].\n\n*“We waited.”* [@st_2]", "“We ran ."},
		// Nobody takes it up, or nobody closes it.
		{"“We ran.\n\nWe waited.”", ""},
		{"“We ran.\n\n“We waited.", ""},
		{"“We ran.\n\n\"We waited.\"", ""},
		{"“We ran.\n\n# A heading\n\n“We waited.”", ""},
		{"“We ran.\n\n- “We waited.”", ""},
		{"- “We ran.\n- “We waited.”", ""},
		{"> “We ran.\n>\n> “We waited.”", ""}, // held to its words as a block
		{"It was `\"open`.\n\n\"We waited.\"", ""},
		// Apostrophes, feet and inches.
		{"'Tis the season.\n\n'We waited,' she said.", ""},
		{"It was the '90s.\n\n'We waited,' she said.", ""},
		{"They drew 'em all.\n\n'We waited,' she said.", ""},
		{"The dogs' bowls and rock 'n' roll.\n\n'We waited,' she said.", ""},
		{"She said: 'We ran.\n\n'Twas dark.", ""},
		{"She said: ‘We ran.\n\n‘Tis dark, they’re sure,’ she said.", ""},
		{"He is 6' 2\" tall and it's 5\" deep.\n\n\"We waited,\" she said.", ""},
		{"The men's 4x100'.\n\n'We waited,' she said.", ""},
	} {
		var got []string
		for _, s := range sound(t, c.md).sentences {
			if s.left.End > 0 {
				got = append(got, s.plain[s.left.Start:s.left.End])
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s, want %s", c.md, s, c.want)
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
	for _, unit := range []string{"[", "]", "[@", "[@st_1", "[@st_1] ", "*a ", "_a*", "`", "``` ", "> ", "- ", "(", "“", "“a\n\n", "'a\n\n", "\"a ", "‘a", "a. B", "| ", "![", "[a](", "&amp", "<http", "Dr. ", "\\", "> > > - - > ", "1. ", "a\n", "\n", "- a\n"} {
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
