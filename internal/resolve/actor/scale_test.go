package actor_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"hearsay/internal/resolve"
	"hearsay/internal/resolve/actor"
)

var (
	givens    = []string{"Ann", "Bo", "Cora", "Dag", "Elin", "Finn", "Greta", "Hal", "Ida", "Jonas", "Kaja", "Lars", "Mira", "Nils", "Oda", "Per"}
	syllables = []string{"ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ra", "su", "te", "vi", "zo"}
)

func invented(n int) string {
	s := ""
	for range 4 {
		s += syllables[n%len(syllables)]
		n /= len(syllables)
	}
	return string(s[0]-'a'+'A') + s[1:]
}

// crowd returns articles of ten mentions each: some tell of the same fifty names, the others of names of their own.
func crowd(articles int) []resolve.Article {
	out := make([]resolve.Article, articles)
	for i := range out {
		a := newMade(fmt.Sprint(i), fmt.Sprintf("20%02d-05-14", i%30))
		for k := range 4 {
			n := (i*7 + k*13) % 50
			if k%2 == 0 {
				a.say(fmt.Sprintf("p %d %s %s / foreign minister", k, givens[n%len(givens)], invented(n*31)))
				continue
			}
			a.say(fmt.Sprintf("o %d %s Front for Freedom", k, invented(n*57)), fmt.Sprintf("o %d %cFF", k, invented(n * 57)[0]))
		}
		a.say(fmt.Sprintf("p 20 %s", invented(i%50*31)), "L 21 Moscow", fmt.Sprintf("p 22 %s %s", givens[i%len(givens)], invented(i*17+5)), fmt.Sprintf("O 23 %s Council", invented(i)))
		out[i] = a.Article
	}
	return out
}

func resolved(t testing.TB, articles []resolve.Article) (*resolve.World, time.Duration) {
	t.Helper()
	w := &resolve.World{Articles: articles}
	begin := time.Now()
	if err := actor.New().Resolve(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	return w, time.Since(begin)
}

// hostile are cases that would take forever where everything is compared with everything.
var hostile = map[string]func(n int) []resolve.Article{
	"articles": func(n int) []resolve.Article { return crowd(n / 10) },
	"one article of names": func(n int) []resolve.Article {
		a := newMade("1", "2031-05-14")
		for i := range n {
			a.say(fmt.Sprintf("p %d %s %s", i, givens[i%len(givens)], invented(i)))
		}
		return []resolve.Article{a.Article}
	},
	"one surname": func(n int) []resolve.Article {
		var out []resolve.Article
		for i := range n / 2 {
			a := newMade(fmt.Sprint(i), "2031-05-14")
			out = append(out, a.say(fmt.Sprintf("p 1 %s Rao / foreign minister", invented(i)), "p 2 Rao / minister").Article)
		}
		return out
	},
	"one skeleton": func(n int) []resolve.Article {
		var out []resolve.Article
		vowels := "aeiou"
		for i := range n {
			a := newMade(fmt.Sprint(i), "2031-05-14")
			name := []byte("Mahammad Rashadan")
			for k, j := i, 1; k > 0 && j < len(name); j++ {
				if name[j] == 'a' {
					name[j] = vowels[k%5]
					k /= 5
				}
			}
			out = append(out, a.say("p 1 "+string(name)).Article)
		}
		return out
	},
	"one acronym": func(n int) []resolve.Article {
		var out []resolve.Article
		for i := range n / 3 {
			a := newMade(fmt.Sprint(i), "2031-05-14")
			out = append(out, a.say(fmt.Sprintf("o 1 %s Front for Freedom", invented(i)), "o 1 BFF", "o 2 BFF").Article)
		}
		return out
	},
	"one office": func(n int) []resolve.Article {
		var out []resolve.Article
		for i := range n / 4 {
			a := newMade(fmt.Sprint(i), "2031-05-14")
			out = append(out, a.say("n 1 Tarvian", fmt.Sprintf("p 2 Ann %s / the Tarvian foreign minister @1", invented(i)), "n 1 Tarvian", "d 3 the Tarvian foreign minister @1").Article)
		}
		return out
	},
	"peoples": func(n int) []resolve.Article {
		var out []resolve.Article
		for i := range n / 2 {
			a := newMade(fmt.Sprint(i), "2031-05-14")
			out = append(out, a.say("n 1 Tar"+invented(i)+"n", "L 2 Tar"+invented(i)).Article)
		}
		return out
	},
}

// TestTimeGrowsWithMentions resolves each hostile case at two sizes: eight times as many mentions may take little more than
// eight times as long.
func TestTimeGrowsWithMentions(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for name, of := range hostile {
		t.Run(name, func(t *testing.T) {
			small, large := of(1500), of(12000)
			resolved(t, small)
			for try := 1; ; try++ { // a busy machine is no fault of the program
				_, x := resolved(t, small)
				_, y := resolved(t, large)
				if y <= 8*4*x+time.Second {
					return
				}
				if try == 3 {
					t.Fatalf("eight times the mentions took %v after %v", y, x)
				}
			}
		})
	}
}

// TestHundredThousandMentions holds the promise of the issue: under a minute and a gigabyte.
func TestHundredThousandMentions(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	articles := crowd(10000)
	n := 0
	for i := range articles {
		n += len(articles[i].Mentions)
	}
	if n < 100000 {
		t.Fatalf("only %d mentions", n)
	}
	w, took := resolved(t, articles)
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	t.Logf("%d mentions, %d actors, %v, %d MB", n, len(w.Actors), took, m.HeapAlloc>>20)
	if took > time.Minute || m.HeapAlloc > 1<<30 {
		t.Fatalf("took %v and %d MB", took, m.HeapAlloc>>20)
	}
}

func BenchmarkResolve(b *testing.B) {
	articles := crowd(2000)
	b.ReportAllocs()
	for b.Loop() {
		resolved(b, articles)
	}
	b.ReportMetric(20000*float64(b.N)/b.Elapsed().Seconds(), "mentions/s")
}
