package notice_test

import (
	"strings"
	"testing"

	"hearsay/internal/evidence"
)

// TestNothing: words for warnings that tell of none.
func TestNothing(t *testing.T) {
	for _, s := range []string{
		"The shells fell without warning.",
		"The volcano erupted without any warning signs.",
		"A warning shot was fired over the bow.",
		"The early-warning radar at Vell was switched off.",
		"Every bottle must carry a health warning label.",
		"The garrison was put on red alert.",
		"The town remained on high alert on Monday.",
		"The warning system failed.",
		"The warning lights flashed.",
		"Ostrane has joined an advisory council.",
		"She sits on the advisory board of the museum.",
		"The storm threatened the coast.",
		"Rising water threatens to flood the road.",
		"The hunger is a threat to the peace.",
		"The threat level was lowered.",
		"The southern tip of Ostrane is green.",
		"That was only the tip of the iceberg.",
		"The waiter got a good tip.",
		"The court gave him notice.",
		"The road is closed until further notice.",
		"The alarm clock rang.",
		"He was alert to every sound.",
		"The ministry will warn travellers next week.",
		"If the ministry warns travellers, they stay at home.",
		"He promised to build a bridge.",
		"The mayor vowed to fight terrorism.",
		"She gave the minister the details of the budget.",
		"The officer told reporters that the attack killed two.",
		"The attack was a warning to others.",
		"He passed the ball to Rell.",
		"The prisoners received letters.",
		"The student received a written warning.",
		"The guard was given a warning for lateness.",
	} {
		if r := read(t, s); len(r.Notices) != 0 {
			t.Errorf("%q gives\n%s", s, show(r))
		}
	}
}

// TestKinds: who speaks of what to whom makes the kind; every line is one notice.
func TestKinds(t *testing.T) {
	for _, x := range []struct {
		text     string
		kind     evidence.NoticeKind
		standing evidence.NoticeStanding
		from, to string
	}{
		{"Kadwen warned Ostrane of an attack on the harbour.", evidence.NoticeWarning, evidence.NoticeGiven, "Kadwen", "Ostrane"},
		{"Ostrane was warned by Kadwen about a bomb.", evidence.NoticeWarning, evidence.NoticeGiven, "Kadwen", "Ostrane"},
		{"The embassy cautioned its citizens against visiting markets.", evidence.NoticeWarning, evidence.NoticeGiven, "The embassy", "its citizens"},
		{"The embassy, which warned its citizens to stay away from markets, gave no details.", evidence.NoticeWarning, evidence.NoticeGiven, "The embassy", "its citizens"},
		{"A warning from the consulate to pilgrims about kidnappings was printed on Friday.", evidence.NoticeWarning, evidence.NoticeGiven, "the consulate", "pilgrims"},
		{"Kadwen's warning to Ostrane about the raid came in May.", evidence.NoticeWarning, evidence.NoticeGiven, "Kadwen", "Ostrane"},
		{"The bureau alerted the port to a plot.", evidence.NoticeWarning, evidence.NoticeGiven, "The bureau", ""},
		{"The police received a warning from the hospital about the gunman.", evidence.NoticeWarning, evidence.NoticeGiven, "the hospital", "The police"},
		{"The bureau did not warn the mayor about the flood.", evidence.NoticeWarning, evidence.NoticeNotGiven, "The bureau", "the mayor"},
		{"The bureau never warned the mayor about the flood.", evidence.NoticeWarning, evidence.NoticeNotGiven, "The bureau", "the mayor"},
		{"The bureau failed to warn the mayor about the flood.", evidence.NoticeWarning, evidence.NoticeNotGiven, "The bureau", "the mayor"},
		{"No warning was given to residents.", evidence.NoticeWarning, evidence.NoticeNotGiven, "", "residents"},
		{"The bureau might have warned the mayor about the flood.", evidence.NoticeWarning, evidence.NoticeOnlyMaybe, "The bureau", "the mayor"},
		{"He would not say whether the bureau had warned the mayor about the flood.", evidence.NoticeWarning, evidence.NoticeUnanswered, "the bureau", "the mayor"},
		{"The general threatened to bomb the capital.", evidence.NoticeThreat, evidence.NoticeGiven, "The general", ""},
		{"The rebels threatened the mayor with death.", evidence.NoticeThreat, evidence.NoticeGiven, "The rebels", "the mayor"},
		{"The rebels warned that they would kill the hostages.", evidence.NoticeThreat, evidence.NoticeGiven, "The rebels", ""},
		{"Kadwen warned Ostrane of serious consequences.", evidence.NoticeThreat, evidence.NoticeGiven, "Kadwen", "Ostrane"},
		{"The rebels vowed revenge.", evidence.NoticeThreat, evidence.NoticeGiven, "The rebels", ""},
		{"Economists warned that prices could double.", evidence.NoticeForecast, evidence.NoticeGiven, "Economists", ""},
		{"Forecasters predict a drought.", evidence.NoticeForecast, evidence.NoticeGiven, "Forecasters", ""},
	} {
		r := read(t, x.text)
		if len(r.Notices) != 1 {
			t.Errorf("%q gives\n%s", x.text, show(r))
			continue
		}
		n := r.Notices[0]
		if from, to := r.Text.Cut(n.From.Range), r.Text.Cut(n.To.Range); n.Kind != x.kind || n.Standing != x.standing || from != x.from || x.to != "" && to != x.to {
			t.Errorf("%q is %s, %s, from %q to %q", x.text, n.Kind, n.Standing, from, to)
		}
	}
}

// TestCameTrue: a warning is tied to what it was given ahead of, or to the one event at a place that it named.
func TestCameTrue(t *testing.T) {
	for _, x := range []struct {
		text   string
		events []string
		want   int
	}{
		{"Kadwen warned Ostrane of a plot two weeks before the bombing.", []string{"bombing"}, 0},
		{"Kadwen warned Ostrane of a bomb at the Marlin theatre. On Friday a blast tore through the Marlin theatre.", []string{"blast @ the Marlin theatre"}, 0},
		{"Kadwen warned Ostrane of a bomb at the Marlin theatre. On Friday a blast tore through the Skar harbour.", []string{"blast @ the Skar harbour"}, -1},
		{"Kadwen warned Ostrane of a bomb at the Marlin theatre. A blast tore through the Marlin theatre, and a fire through it.", []string{"blast @ the Marlin theatre", "fire @ the Marlin theatre"}, -1},
		{"Kadwen warned Ostrane of a plot.", nil, -1},
	} {
		r := read(t, x.text, x.events...)
		if len(r.Notices) != 1 || r.Notices[0].Event != x.want {
			t.Errorf("%q: want event %d of\n%s", x.text, x.want, show(r))
		}
	}
}

// TestDeterministic: the same text gives the same notices, whatever was read before.
func TestDeterministic(t *testing.T) {
	s := strings.Repeat("Kadwen warned Ostrane of a bomb. The tip was ignored. Hoveln warned Skar of a flood. ", 5)
	if a, b := show(read(t, s)), show(read(t, s)); a != b {
		t.Errorf("%s\nthen\n%s", a, b)
	}
}
