package copying_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/copying"
)

// family draws some texts and copies of them: cut, changed, put together, with another outlet's box beneath.
func family(t *rapid.T) []article {
	var out []article
	n := rapid.IntRange(1, 14).Draw(t, "articles")
	for i := range n {
		a := article{
			outlet: rapid.SampledFrom([]string{"", "Keldra Courier", "Harbour Post"}).Draw(t, "outlet"),
			day:    rapid.SampledFrom([]string{"", "2031-05-14", "2031-05-15", "2031-05-15T10:00:00Z", "2031-06-30"}).Draw(t, "day"),
		}
		if i == 0 || rapid.IntRange(0, 3).Draw(t, "own") == 0 {
			a.text = prose(rapid.IntRange(1, 5).Draw(t, "seed")*100+i, rapid.IntRange(0, 160).Draw(t, "words"))
		} else {
			a.text = out[rapid.IntRange(0, i-1).Draw(t, "from")].text
			words := strings.Fields(a.text)
			switch rapid.IntRange(0, 4).Draw(t, "how") {
			case 1:
				a.text = strings.Join(words[:len(words)*rapid.IntRange(1, 10).Draw(t, "tenths")/10], "  ")
			case 2:
				a.text = replaced(a.text, i, rapid.IntRange(2, 12).Draw(t, "nth"))
			case 3:
				a.text += " " + out[rapid.IntRange(0, i-1).Draw(t, "second")].text
			case 4:
				a.text = strings.ToUpper(a.text) + "\n\n“" + prose(3, 30) + "”"
			}
		}
		out = append(out, a)
	}
	return out
}

func TestEveryResultHolds(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		articles := family(r)
		got := find(t, articles)
		if len(got) > 3*len(articles) {
			r.Fatalf("%d links of %d articles", len(got), len(articles))
		}
		if again := find(t, articles); !cmp.Equal(got, again) {
			r.Fatal(cmp.Diff(got, again))
		}
	})
}

// TestOrderOfArrival: dated articles come to the same links in whatever order they arrive.
func TestOrderOfArrival(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		articles := family(r)
		for i := range articles {
			articles[i].day = fmt.Sprintf("2031-05-%02d", i+1)
		}
		order := rapid.Permutation(indices(len(articles))).Draw(r, "order")
		moved := make([]article, len(articles))
		for i, o := range order {
			moved[i] = articles[o]
		}
		want, got := find(t, articles), find(t, moved)
		for i, c := range got {
			got[i].From, got[i].To = order[c.From], order[c.To]
		}
		slices.SortFunc(got, func(a, b weighing.Copy) int { return 100*(a.From-b.From) + a.To - b.To })
		if !cmp.Equal(got, want) {
			r.Fatal(cmp.Diff(got, want))
		}
	})
}

// TestTheSameFromBothSides: which of two came first turns a link round and changes nothing else.
func TestTheSameFromBothSides(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		articles := family(r)
		a, b := articles[0], articles[len(articles)-1]
		a.day, b.day = "2031-05-14", "2031-05-15"
		there := find(t, []article{a, b})
		a.day, b.day = b.day, a.day
		back := find(t, []article{a, b})
		if len(there) != len(back) {
			r.Fatalf("%d links, and %d the other way", len(there), len(back))
		}
		for i, c := range there {
			d := back[i]
			if c.From != d.To || c.Share != d.Back || c.Back != d.Share || c.Same != d.Same || len(c.Tiles) != len(d.Tiles) {
				r.Fatalf("%+v\n%+v", c, d)
			}
			for _, tile := range c.Tiles {
				if !slices.Contains(d.Tiles, weighing.Tile{From: tile.To, To: tile.From}) {
					r.Fatalf("%v is not among %v", tile, d.Tiles)
				}
			}
		}
	})
}

func indices(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func FuzzFind(f *testing.F) {
	f.Add("Two bridges over the Serne were closed on Tuesday.", "TWO BRIDGES over the Serne — were closed on Tuesday!", 3, 9, 40, 2)
	f.Add("维尔马的两座桥因桥墩出现裂缝而关闭", "\u0301a\u200b b’c 'd ß ﬁ Ǆ", 0, 0, -4, 1<<40)
	f.Add(strings.Repeat("so ", 200), strings.Repeat("so so then ", 80), 1, 2, 3, 4)
	f.Fuzz(func(t *testing.T, a, b string, from, to, from2, to2 int) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		if len(a)+len(b) > 1<<14 {
			return
		}
		apart := []text.Span{{Start: from, End: to}, {Start: from2, End: to2}}
		texts := []string{a, b, a + " " + b, b}
		sketches := make([]copying.Sketch, len(texts))
		for i, s := range texts {
			sketches[i] = copying.NewSketch(s, apart)
		}
		got, err := copying.Find(sketches, make([]copying.Origin, len(texts)), func(i int) (string, []text.Span, error) { return texts[i], apart, nil })
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range got {
			x, y := freeze(t, texts[c.From]), freeze(t, texts[c.To])
			for _, tile := range c.Tiles {
				if !x.Holds(tile.From) || !y.Holds(tile.To) {
					t.Fatalf("%v lies outside the texts", tile)
				}
				p, q := copying.NewSketch(x.Exact(tile.From), nil).Words(), copying.NewSketch(y.Exact(tile.To), nil).Words()
				if p != q {
					t.Fatalf("%v: %d words on one side, %d on the other", tile, p, q)
				}
			}
		}
	})
}

func BenchmarkSketch(b *testing.B) {
	s := prose(1, 400)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		copying.NewSketch(s, nil)
	}
}
