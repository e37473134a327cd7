package segment_test

import (
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/text"
)

// wire is invented copy in the manner of a news agency.
const wire = `ORLEN, Kessia, March 3 (Northern Wire) — The Kessian interior ministry said on Tuesday that at least 41 people were
killed when a bomb went off near the grain market, the worst attack in the province since 2019.

“We warned them twice. Nobody listened,” said Ada Rell, who runs the market's guards. She said 1,200 traders had paid
$3.5 million for cameras that didn't work.

Deputy Gov. T. J. Marsh, speaking to the “Orlen Courier,” denied it: “There was no warning. The ministry’s own log shows
that.” Two officials who asked not to be named because they weren’t authorised to speak said the log had been altered
on Jan. 14, a day after the U.S. embassy in the capital closed its doors.

What Is Known

The group that calls itself the Free Hand – a splinter of the Delta Front (see Northern Review, May 28, 2030) – said it
had "nothing to do with it." Analysts at Hale & Orr Ltd. were less sure. "Who else?" one asked.

`

func BenchmarkRead(b *testing.B) {
	s := strings.Repeat(strings.ReplaceAll(strings.ReplaceAll(wire, "\n\n", "\r"), "\n", " "), 8)
	s = strings.ReplaceAll(s, "\r", "\n\n")
	tx, err := text.New(s)
	if err != nil {
		b.Fatal(err)
	}
	p, err := reading.NewPipeline("bench/1", segment.Tokens(), quotation.New(), segment.Sentences())
	if err != nil {
		b.Fatal(err)
	}
	words := len(strings.Fields(s))
	b.ReportAllocs()
	for b.Loop() {
		if err := p.Read(b.Context(), reading.New(tx, evidence.Metadata{}, nil)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
