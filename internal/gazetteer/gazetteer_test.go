package gazetteer_test

import (
	"testing"

	"hearsay/internal/gazetteer"
)

func keys(ms []gazetteer.Match) []string {
	out := []string{}
	for _, m := range ms {
		out = append(out, m.Key+" "+m.Alias.Kind)
	}
	return out
}

func TestScratch(t *testing.T) {
	for _, n := range []string{"Russia", "US", "us", "U.S.", "Washington", "Georgia", "Jordan", "Congo", "Korean", "Moscow", "the Kremlin", "Raqqa", "Idlib Province", "Kyiv", "Cote d'Ivoire", "Côte d’Ivoire", "Is", "IS", "ISIS", "Isis", "Nato", "nato", "Egyptian Foreign Ministry", "Egyptian foreign ministry", "Egypt's army", "US government", "Government of Israel", "Korean army", "Ministry of Foreign Affairs of the Philippines", "CIA", "Cia", "al-Shabab", "Al Shabaab", "Wilayat Sinai", "Taliban", "Hague", "The Hague", "the Pentagon", "MIT", "RAW", "Raw"} {
		t.Log(n, keys(gazetteer.Lookup(n)))
	}
	t.Log(keys(gazetteer.Places("Washington")), keys(gazetteer.Places("Georgia")), *gazetteer.Get("state/ru"), *gazetteer.Get("place/172955"))
}

func BenchmarkLookup(b *testing.B) {
	gazetteer.Lookup("Moscow")
	for _, name := range []string{"Moscow", "Ruritania", "the minister"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				gazetteer.Lookup(name)
			}
		})
	}
}
