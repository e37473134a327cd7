package copying_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/copying"
)

// article is a text with where and when it was published.
type article struct{ text, outlet, day string }

func find(t testing.TB, articles []article) []weighing.Copy {
	t.Helper()
	sketches, origins := make([]copying.Sketch, len(articles)), make([]copying.Origin, len(articles))
	for i, a := range articles {
		sketches[i] = copying.NewSketch(a.text, copying.Quoted(a.text))
		origins[i] = copying.Origin{Outlet: a.outlet, Published: a.day}
	}
	got, err := copying.Find(sketches, origins, func(i int) (string, []text.Span, error) {
		return articles[i].text, copying.Quoted(articles[i].text), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	check(t, articles, got)
	return got
}

// check holds what is so of every result: links are in order and none twice, passages lie within their texts and say the
// same, shares lie between 0 and 1.
func check(t testing.TB, articles []article, got []weighing.Copy) {
	t.Helper()
	from := map[int]int{}
	for i, c := range got {
		if i > 0 && (got[i-1].From > c.From || got[i-1].From == c.From && got[i-1].To >= c.To) {
			t.Fatalf("%d -> %d stands after %d -> %d", c.From, c.To, got[i-1].From, got[i-1].To)
		}
		if from[c.From]++; c.From == c.To || c.Share < 0 || c.Share > 1 || c.Back < 0 || c.Back > 1 || c.Share == 0 && c.Back == 0 {
			t.Fatalf("%+v", c)
		}
		if !c.Directed && c.To > c.From {
			t.Fatalf("%d -> %d: nobody knows which came first, so the later to arrive points to the earlier", c.From, c.To)
		}
		a, b := freeze(t, articles[c.From].text), freeze(t, articles[c.To].text)
		last := 0
		for _, tile := range c.Tiles {
			if !a.Holds(tile.From) || !b.Holds(tile.To) || tile.From.Empty() || tile.From.Start < last {
				t.Fatalf("tile %v: not in the texts, or not in order", tile)
			}
			last = tile.From.End
			if x, y := spoken(a.Exact(tile.From)), spoken(b.Exact(tile.To)); x != y {
				t.Fatalf("tile %v:\n%s\n%s", tile, x, y)
			}
		}
	}
}

// spoken is a text's letters and figures alone, small, so far as these tests need it.
func spoken(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(s))
}

func TestGolden(t *testing.T) {
	const path = "testdata/copies.txtar"
	golden, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var articles []article
	var names []string
	for _, f := range golden.Files[:len(golden.Files)-1] {
		head := strings.Split(f.Name, " | ")
		names = append(names, head[0])
		articles = append(articles, article{string(f.Data), head[1], head[2]})
	}
	var out strings.Builder
	for _, c := range find(t, articles) {
		same := ""
		if c.Same {
			same = "same text, "
		}
		fmt.Fprintf(&out, "%s -> %s %sshare %.2f back %.2f\n", names[c.From], names[c.To], same, c.Share, c.Back)
		for _, tile := range c.Tiles {
			fmt.Fprintf(&out, "    %v %s\n", tile.From, strings.Join(strings.Fields(freeze(t, articles[c.From].text).Exact(tile.From)), " "))
		}
	}
	want := &golden.Files[len(golden.Files)-1]
	if *update {
		want.Data = []byte(out.String())
		if err := os.WriteFile(path, txtar.Format(golden), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if out.String() != string(want.Data) {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want.Data)
	}
}

// prose is a text of n words of our own that shares nothing with that of another seed.
func prose(seed, n int) string {
	const syllables = "ba ke li mo nu ra se ti vo zu pa de gi lo mu"
	s := strings.Fields(syllables)
	x := uint64(seed)*0x9e3779b97f4a7c15 + 1
	next := func(n int) int {
		x = x*6364136223846793005 + 1442695040888963407
		return int(x>>33) % n
	}
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		for range 2 + next(3) {
			b.WriteString(s[next(len(s))])
		}
		if next(12) == 0 {
			b.WriteByte('.')
		}
	}
	return b.String()
}

// replaced changes every nth word, from one on that differs from seed to seed.
func replaced(s string, seed, nth int) string {
	f := strings.Fields(s)
	for i := seed % nth; i < len(f); i += nth {
		f[i] = fmt.Sprintf("changed%d", (seed*31+i)%997)
	}
	return strings.Join(f, " ")
}

func TestThousandCopiesMakeAStar(t *testing.T) {
	text := prose(1, 300)
	articles := make([]article, 1001)
	for i := range articles {
		articles[i] = article{strings.ToUpper(text[:i%200]) + text[i%200:], fmt.Sprint("outlet ", i%300), "2031-05-15"}
	}
	articles[500].day = "2031-05-14"
	got := find(t, articles)
	if len(got) != 1000 {
		t.Fatalf("%d links", len(got))
	}
	for _, c := range got {
		if c.To != 500 || !c.Same || !c.Directed || c.Share != 1 || c.Back != 1 {
			t.Fatalf("%+v", c)
		}
	}
}

func TestThousandRewritesRestOnOne(t *testing.T) {
	text := prose(2, 400)
	for _, outlets := range []int{1, 300} {
		articles := make([]article, 1001)
		for i := range articles {
			articles[i] = article{replaced(text, i*7+1, 11), fmt.Sprint("outlet ", i%outlets), fmt.Sprintf("2031-05-%02d", 15+i%10)}
		}
		articles[0] = article{text, "Velmar Wire", "2031-05-14"}
		got := find(t, articles)
		if len(got) < 1000 || len(got) > 3000 {
			t.Fatalf("%d links", len(got))
		}
		if one := groups(len(articles), got); one != 1 {
			t.Errorf("%d outlets: %d groups", outlets, one)
		}
	}
}

// TestRewritesHangTogether: rewrites of what is not in the case, of which nobody knows which came first, are one group.
func TestRewritesHangTogether(t *testing.T) {
	text := prose(2, 400)
	var articles []article
	for i := range 1000 {
		articles = append(articles, article{replaced(text, i*7+1, 11), fmt.Sprint("outlet ", i%300), ""})
	}
	got := find(t, articles)
	if one := groups(len(articles), got); one != 1 || len(got) > 3*len(articles) {
		t.Errorf("%d groups by %d links", one, len(got))
	}
}

// groups is how many groups links leave.
func groups(n int, links []weighing.Copy) int {
	of := make([]int, n)
	for i := range of {
		of[i] = i
	}
	var root func(int) int
	root = func(i int) int {
		if of[i] != i {
			of[i] = root(of[i])
		}
		return of[i]
	}
	for _, l := range links {
		if a, b := root(l.From), root(l.To); a != b {
			of[a] = b
			n--
		}
	}
	return n
}

func TestWhatIsNoCopy(t *testing.T) {
	box := "Subscribe to the letter of the Keldra Courier and receive every morning what the province talks about, free of charge and easy to cancel, with the tables of the ferry and the weather of the coast. " + prose(77, 60)
	quotes := "“" + prose(78, 60) + ",” said Mirta Volan."
	var boxed, few, conference, brief []article
	for i := range 40 {
		boxed = append(boxed, article{prose(100+i, 250) + "\n\n" + box, "Keldra Courier", fmt.Sprintf("2031-05-%02d", 1+i%20)})
		conference = append(conference, article{prose(200+i, 80) + " " + quotes + " " + prose(300+i, 80), fmt.Sprint("outlet ", i), "2031-05-14"})
		brief = append(brief, article{prose(400+i, 40) + "\n\n" + box, "Keldra Courier", "2031-05-14"})
	}
	few = boxed[:3]
	unknown := slices.Clone(boxed)
	for i := range unknown {
		unknown[i].outlet, unknown[i].day = "", ""
	}
	for _, c := range []struct {
		name     string
		articles []article
	}{
		{"an outlet's box", boxed}, {"an outlet's box, three articles", few}, {"a box of an outlet that is not known", unknown},
		{"briefs that are mostly box", brief},
		{"one press conference", conference}, {"nothing", nil}, {"empty texts", []article{{}, {}, {}}},
		{"a few words", []article{{text: "Breaking news from Keldra"}, {text: "Breaking news from Keldra"}}},
		{"nothing but a quotation", []article{{text: quotes}, {text: quotes}}},
		{"marks and spaces", []article{{text: " ... \n\n — "}, {text: " ... \n\n — "}}},
	} {
		if got := find(t, c.articles); len(got) > 0 {
			t.Errorf("%s: %d links, first %+v", c.name, len(got), got[0])
		}
	}
}

func TestFurnitureHidesNoCopy(t *testing.T) {
	box := prose(77, 80)
	var articles []article
	for i := range 20 {
		articles = append(articles, article{prose(100+i, 250) + "\n\n" + box, "Keldra Courier", "2031-05-14"})
	}
	articles = append(articles, article{prose(107, 250) + "\n\n" + prose(500, 90), "Harbour Post", "2031-05-15"})
	got := find(t, articles)
	if len(got) != 1 || got[0].From != 20 || got[0].To != 7 || got[0].Share < .73 || got[0].Back < .73 {
		t.Errorf("%+v", got)
	}
}

func TestWhichCameFirst(t *testing.T) {
	a, b := prose(1, 100), prose(1, 90)
	for _, c := range []struct {
		first, second string
		from          int
		directed      bool
	}{
		{"2031-05-14", "2031-05-15", 1, true}, {"2031-05-15", "2031-05-14", 0, true}, {"2031-05-14", "2031-05-14", 1, false},
		{"", "", 1, false}, {"", "2031-05-14", 1, false}, {"2031-05-14", "", 1, false}, {"someday", "2031-05-14", 1, false},
		{"2031-05-14T10:00:00Z", "2031-05-14T09:00:00Z", 0, true}, {"2031-05-14T10:00:00Z", "2031-05-14", 1, false},
		{"2031-05-14T23:30:00-02:00", "2031-05-15T00:30:00Z", 0, true}, {"1931-05-14", "1931-05-13", 0, true},
	} {
		got := find(t, []article{{a, "", c.first}, {b, "", c.second}})
		if len(got) != 1 || got[0].From != c.from || got[0].Directed != c.directed {
			t.Errorf("%s, %s: %+v", c.first, c.second, got)
			continue
		}
		long, short := got[0].Share, got[0].Back
		if c.from == 1 {
			long, short = short, long
		}
		if short != 1 || long != .9 {
			t.Errorf("%s, %s: %.2f of the long one, %.2f of the short one", c.first, c.second, long, short)
		}
	}
}

func TestTwoSources(t *testing.T) {
	got := find(t, []article{
		{prose(1, 200), "", "2031-05-14"}, {prose(2, 200), "", "2031-05-14"},
		{prose(1, 90) + " " + prose(2, 80) + " " + prose(3, 50), "", "2031-05-15"},
		{"One more. " + prose(1, 90) + " " + prose(2, 80) + " " + prose(3, 50), "", "2031-05-16"},
	})
	var pairs []string
	for _, c := range got {
		pairs = append(pairs, fmt.Sprint(c.From, "-", c.To))
	}
	if fmt.Sprint(pairs) != "[2-0 2-1 3-2]" {
		t.Errorf("%v: a text made of two has two sources, its copy one", pairs)
	}
}

func TestOtherScripts(t *testing.T) {
	chinese := strings.Repeat("维尔马的两座桥因桥墩出现裂缝而关闭省道路局星期二表示", 1)
	got := find(t, []article{{text: chinese + "。"}, {text: "快讯：" + chinese}, {text: "Żółta łódź płynęła długo po rzece Serne do miasta Keldra"}, {text: "Zółta lodz plyneła długo po rzece, Serne do miasta Keldra"}})
	if len(got) != 1 || got[0].From != 1 || got[0].To != 0 {
		t.Errorf("%+v", got)
	}
}

func TestReadFails(t *testing.T) {
	s := copying.NewSketch(prose(1, 50), nil)
	broken := errors.New("the disk is gone")
	_, err := copying.Find([]copying.Sketch{s, s}, make([]copying.Origin, 2), func(int) (string, []text.Span, error) { return "", nil, broken })
	if !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
	if _, err := copying.Find([]copying.Sketch{s}, nil, nil); err == nil {
		t.Error("sketches without origins are no error")
	}
}

func TestRepeatedAndHugeTexts(t *testing.T) {
	huge := prose(9, 300_000)
	some := strings.Join(strings.Fields(huge)[100_000:100_400], " ")
	again := strings.Repeat("the ferry to Keldra is late ", 20_000)
	got := find(t, []article{{text: huge}, {text: some}, {text: again}, {text: again + "today"}, {text: strings.Repeat("so ", 50_000)}, {text: strings.Repeat("so ", 40_000)}})
	var pairs []string
	for _, c := range got {
		pairs = append(pairs, fmt.Sprint(c.From, "-", c.To))
	}
	t.Log(pairs, utf8.RuneCountInString(huge))
	if !slices.Contains(pairs, "3-2") || !slices.Contains(pairs, "5-4") {
		t.Errorf("%v", pairs)
	}
}
