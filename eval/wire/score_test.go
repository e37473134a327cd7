package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/eval/task"
	"hearsay/internal/evidence"
)

// byHand is a report and, below, what a reader might have found in it; the figures were counted by hand.
const byHand = `
-- report --
published: 2031-05-14
-- text --
A bomb killed 14 people in Oru on Tuesday. The Reeds said that they did it. Oru blamed Mell and expelled its envoy. Police had been warned.
-- incidents --
bombing/attack accomplished 2031-05-13
  told: bomb
  place: Oru
  by: The Reeds / they | claimed
  by: Mell | accused
  victim: 14 people / people | death | 14
  ? with: bomb
? arson threatened any
  told: did it
-- acts --
Oru | ACCUSE | Mell | past
Oru | SANCTION/COERCE | its envoy / Mell | past
? Mell | ASSAULT | Oru | past
-- warnings --
warning given
  told: warned
  from: -
  to: Police
  of: any
  date: -
  channel: any
  response: ignored
  specific: what where / -
`

func piece(s string) evidence.Piece { return evidence.Piece{Exact: s} }

func party(s string) evidence.Party { return evidence.Party{Piece: piece(s)} }

func number64(f float64) *float64 { return &f }

func TestByHand(t *testing.T) {
	r, err := Parse([]byte(byHand))
	if err != nil {
		t.Fatal(err)
	}
	r.Name = "hand"
	reeds, theirs := "m1", "s1"
	f := Found{evidence.Reading{
		Mentions:   []evidence.Mention{{ID: reeds, Piece: piece("The Reeds")}},
		Statements: []evidence.Statement{{ID: theirs, Source: evidence.Source{Spans: []evidence.Piece{piece("Police")}}}},
		Incidents: []evidence.Event{
			{
				Kind: evidence.KindAttack, Stage: evidence.Attempted, Anchors: []evidence.Piece{piece("A bomb")},
				Date:  &evidence.EventDate{From: "2031-05-12", To: "2031-05-12"},
				Place: []evidence.Piece{piece("in Oru"), piece("Tuesday")},
				Perpetrators: []evidence.Perpetrator{
					{Piece: piece("some reeds"), Mention: &reeds, Confidence: evidence.Claimed},
					{Piece: piece("Mell"), Confidence: evidence.ReportedAsFact},
				},
				Victims: []evidence.Victim{
					{Piece: piece("people"), Effect: evidence.EffectDeath, Count: &evidence.Count{Min: number64(14), Max: number64(14), Exact: "14"}},
					{Piece: piece("Police"), Effect: evidence.EffectInjury, Count: &evidence.Count{Min: number64(1), Max: number64(1)}},
				},
				Instruments: []evidence.Instrument{{Piece: piece("bomb")}},
			},
			{Kind: evidence.KindRobbery, Stage: evidence.Accomplished, Anchors: []evidence.Piece{piece("expelled")}},
		},
		Acts: []evidence.Act{
			{Source: party("Oru"), Target: party("the envoy"), Type: evidence.Coerce, Modality: evidence.Future},
			{Source: party("Mell"), Target: party("Oru"), Type: evidence.Assault, Modality: evidence.Past},
			{Source: party("Police"), Target: party("Mell"), Type: evidence.Accuse, Modality: evidence.Past, Statement: &theirs},
		},
		Warnings: []evidence.Notice{
			{
				Kind: evidence.NoticeThreat, Standing: evidence.NoticeGiven, Anchors: []evidence.Piece{piece("had been warned")},
				FromParty: party("Oru"), ToParty: party("Police"), Specific: evidence.Specific{What: true, When: true},
				Response: []evidence.Answer{{Stance: evidence.AnswerIgnored}, {Stance: evidence.AnswerIgnored}, {Stance: evidence.AnswerHeeded}},
			},
		},
	}}
	got := compare(r, f)
	want := map[string]task.Count{ // hits, found, wanted
		"incidents":              task.Hits(1, 2, 1),
		"incident kind":          task.Hits(1, 2, 1),
		"incident stage":         task.Hits(0, 2, 1),
		"incident date":          task.Hits(0, 1, 1),
		"place":                  task.Hits(1, 2, 1),
		"perpetrators":           task.Hits(2, 2, 2),
		"perpetrator confidence": task.Hits(1, 2, 2),
		"victims":                task.Hits(1, 2, 1),
		"victim effects":         task.Hits(1, 2, 1),
		"figures":                task.Hits(1, 1, 1), // the policeman is no number of the text
		"acts":                   task.Hits(1, 2, 2),
		"act type":               task.Hits(1, 2, 2),
		"act modality":           task.Hits(0, 2, 2),
		"act negation":           task.Hits(1, 2, 2),
		"act voice":              task.Hits(1, 2, 2),
		"warnings":               task.Hits(1, 1, 1),
		"warning kind":           task.Hits(0, 1, 1),
		"warning standing":       task.Hits(1, 1, 1),
		"warning from":           task.Hits(0, 1, 0),
		"warning to":             task.Hits(1, 1, 1),
		"warning response":       task.Hits(1, 2, 1),
		"warning specific":       task.Hits(1, 2, 2),
	}
	for _, row := range rows {
		if got.Counts[row] != want[row] {
			t.Errorf("%s: %+v, want %+v", row, got.Counts[row], want[row])
		}
	}
	for _, line := range []string{
		`hand: incident stage of the bombing "bomb": wanted accomplished, found attempted`,
		`hand: perpetrator confidence of the bombing "bomb": missed "Mell" accused`,
		`hand: incidents: not wanted: accomplished robbery "expelled"`,
		`hand: acts: missed "Oru" ACCUSE "Mell"; near it: "Police" ACCUSE "Mell"`,
		`hand: warning response of the warning "warned": not wanted: heeded`,
	} {
		if !slices.Contains(got.Misses, line) {
			t.Errorf("no line %q in\n%s", line, strings.Join(got.Misses, "\n"))
		}
	}
}

// TestNothing: a reader that finds nothing misses all that is not optional and nothing else.
func TestNothing(t *testing.T) {
	wanted := 0
	for _, r := range load(t) {
		got := compare(r, Found{})
		for _, row := range rows {
			if c := got.Counts[row]; c.Proposed != 0 || c.Found != 0 {
				t.Errorf("%s, %s: %+v", r.Name, row, c)
			}
		}
		wanted += got.Counts["incidents"].Gold + got.Counts["acts"].Gold + got.Counts["warnings"].Gold
		if strings.HasPrefix(r.Name, "figurative") && len(got.Misses) > 0 {
			t.Errorf("%s wants something: %v", r.Name, got.Misses)
		}
	}
	if wanted < 100 {
		t.Errorf("only %d records are wanted", wanted)
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		wanted, found string
		want          bool
	}{
		{"car bomb / vehicle", "a vehicle", true},
		{"car bomb", "the bomb", true},
		{"car bomb", "car", false},
		{"police academy / academy", "the country’s largest police academy", true},
		{"men", "women", false},
		{"he", "a man whom he knew", false},
		{"people", "one two three four five six seven people", false},
		{"Oru's government / Oru", "Oru’s", true},
		{"-", "", true},
		{"-", "somebody", false},
		{"any", "somebody", true},
		{"any", "", true},
		{"Oru / -", "", true},
		{"Oru", "", false},
	} {
		if got := words(c.wanted).Match(c.found); got != c.want {
			t.Errorf("%q is %q: %v", c.found, c.wanted, got)
		}
	}
}

func TestMarkdown(t *testing.T) {
	if got, want := markdown("acts", .25, 1.0, 7), "| acts | .250 | 1.000 | 7 |\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, bad := range []string{
		"-- other --\n", "-- incidents --\n  told: x\n", "-- incidents --\nbombing accomplished - more\n",
		"-- incidents --\nbombing accomplished -\n  colour: red\n", "-- incidents --\nbombing accomplished -\n  place: a | b\n",
		"-- acts --\nOru | ACCUSE | Mell\n",
	} {
		if r, err := Parse([]byte(bad)); err == nil {
			t.Errorf("%q was read as %+v", bad, r)
		}
	}
}

// TestFloors: every row has its floor, and no floor is of a row that is gone.
func TestFloors(t *testing.T) {
	raw, err := os.ReadFile("floors.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if !strings.Contains(string(raw), `"`+row+`":`) {
			t.Errorf("no floor for %s", row)
		}
	}
	if n := strings.Count(string(raw), ":"); n != len(rows) {
		t.Errorf("%d floors for %d rows", n, len(rows))
	}
}
