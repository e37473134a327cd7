package gazetteer

import "testing"

// BenchmarkBuild measures what the first question costs.
func BenchmarkBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		build()
	}
}

func TestDataIsSmall(t *testing.T) {
	entries, err := files.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	total := int64(len(towns))
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total > 3_500_000 {
		t.Errorf("%d bytes of data are built in", total)
	}
	if n := len(build().listed); n > likely {
		t.Errorf("%d entries are listed, past the guess", n)
	}
	if n := len(build().refs); n > 120_000 {
		t.Errorf("%d aliases", n)
	}
}
