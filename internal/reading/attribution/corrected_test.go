package attribution_test

import (
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// takenBack are statements that are told of as wrong, or taken back: none asserts what it says. The words are in its content.
var takenBack = []struct{ text, words string }{
	// The rules were written with these in view.
	{"The Ostrel Courier reported erroneously that 40 people were wounded.", "40 people"},
	{"The Courier wrongly said that the pier had burned.", "the pier had burned"},
	{"The agency retracted a report that 40 people were wounded.", "40 people"},
	{"The Courier corrected an earlier report that 40 people had died.", "40 people"},
	{"Radio Vell had mistakenly reported that the mayor was dead.", "the mayor was dead"},
	{"The ministry withdrew its statement that the bridge was safe.", "the bridge was safe"},
	{"An earlier version of this article said that 40 people were wounded.", "40 people"},
	{"The Courier apologised for reporting that the mayor had fled.", "the mayor had fled"},
	{"The police falsely claimed that the driver was drunk.", "the driver was drunk"},
	{"The agency incorrectly stated that the tanker was empty.", "the tanker was empty"},
	{"The witness recanted her testimony that the guard fired first.", "the guard fired first"},
	{"The bulletin said in error that the port was closed.", "the port was closed"},
	{"The paper took back its claim that the vote was rigged.", "the vote was rigged"},
	{"A previous version of this report said the blast killed nine.", "the blast killed nine"},
	{"The broadcaster has since retracted its claim that the dam failed.", "the dam failed"},
	// These were held back until the rules stood.
	{"The Skar Courier inaccurately reported that the general had resigned.", "the general had resigned"},
	{"The agency erroneously said that 12 sailors had drowned.", "12 sailors"},
	{"The news site withdrew a report that the ferry sank.", "the ferry sank"},
	{"The station corrected its report that the school was hit.", "the school was hit"},
	{"Officials had wrongly announced that the road was open.", "the road was open"},
	{"The newspaper retracted its allegation that the judge took money.", "the judge took money"},
	{"The office stated incorrectly that six guards were held.", "six guards"},
	{"An earlier version of this story reported that the palace was empty.", "the palace was empty"},
	{"The minister withdrew his claim that the letter was forged.", "the letter was forged"},
	{"The wire service apologized for saying that the king was ill.", "the king was ill"},
	{"The army mistakenly announced that the pilot was alive.", "the pilot was alive"},
	{"The clerk falsely reported that the vault was locked.", "the vault was locked"},
	{"The channel has retracted a story that the envoy was shot.", "the envoy was shot"},
	{"The police said mistakenly that the man was armed.", "the man was armed"},
	{"The agency corrected an earlier statement that two trains collided.", "two trains"},
	{"The report was wrong to say that the valve was new.", "the valve was new"},
}

// TestTakenBack: what is called wrong or taken back is not asserted.
func TestTakenBack(t *testing.T) {
	right := [2]int{}
	for i, x := range takenBack {
		r := modelled(t, x.text)
		ok := true
		for _, s := range holding(r, x.words) {
			if s.Factuality != evidence.CertainMinus && !(s.Factuality == evidence.Uncommitted && s.Negated) {
				ok = false
				t.Logf("%q: %s %s, %s, negated %v, cue %q", x.text, s.Lemma, s.Stance, s.Factuality, s.Negated, r.Text.Cut(s.Cue[0]))
			}
		}
		if ok {
			right[min(i/15, 1)]++
		}
	}
	if right[0] < 15 || right[1] < 15 {
		t.Errorf("right are %d of 15 in view and %d of 16 held back", right[0], right[1])
	}
}

// holding returns the statements whose content holds some words.
func holding(r *reading.Reading, words string) (out []reading.Statement) {
	at := strings.Index(r.Text.String(), words)
	for _, s := range r.Statements {
		for _, c := range s.Content {
			if c.Start <= at && at < c.End {
				out = append(out, s)
				break
			}
		}
	}
	return out
}

// TestAsserted: words of the same kind that take nothing back. What is said to be none or not so is minus once, by its own "no".
func TestAsserted(t *testing.T) {
	for _, x := range []struct {
		text, words string
		want        evidence.Factuality
	}{
		{"The mayor said that the report was wrong.", "the report was wrong", evidence.CertainPlus},
		{"The officer correctly reported that the gate was open.", "the gate was open", evidence.CertainPlus},
		{"The pilot said that he had wrongly set the flaps.", "he had wrongly", evidence.CertainPlus},
		{"The clerk said the court had corrected the list.", "the court had corrected", evidence.CertainPlus},
		{"The guard said no fewer than six men came.", "no fewer", evidence.CertainPlus},
		{"“No such warning was received,” the director said.", "No such", evidence.CertainMinus},
		{"The line said no warning had reached it.", "no warning", evidence.CertainMinus},
		{"This was not an accident, the mayor said.", "This was not", evidence.CertainMinus},
		{"“This was not an accident,” said Rell.", "This was not", evidence.CertainMinus},
		{"The ministry said the bridge was never closed.", "the bridge was never", evidence.CertainMinus},
		{"Oru said that nobody had fired.", "nobody had fired", evidence.CertainMinus},
		{"“I did not sign it,” said Velis.", "I did not", evidence.CertainMinus},
		{"The general said his men had not crossed the river.", "his men", evidence.CertainMinus},
	} {
		for _, s := range holding(modelled(t, x.text), x.words) {
			if s.Factuality != x.want || s.Negated || s.Stance != evidence.StanceAssert {
				t.Errorf("%q: %s %s, %s, negated %v", x.text, s.Lemma, s.Stance, s.Factuality, s.Negated)
			}
		}
	}
}

// silences say nothing: no statement, or one that commits nobody and whose saying is denied.
var silences = []string{
	// The rules were written with these in view.
	"The ministry did not respond to a request for comment.",
	"The ministry declined to comment on the report.",
	"A spokesman refused to comment.",
	"The company did not immediately respond to questions about the valve.",
	"The police would not comment on the arrest.",
	"Officials could not be reached for comment.",
	"The mayor did not reply to an email.",
	"Rell declined to say whether the gate was locked.",
	"The army did not return calls seeking comment.",
	"The embassy had no comment on the letter.",
	"A lawyer for the company could not immediately be reached.",
	"The general declined to be interviewed.",
	"The owner has not answered questions about the fire.",
	"Asked about the leak, the governor declined to comment.",
	"The council made no comment.",
	// These were held back until the rules stood.
	"The airline declined to comment on the crash.",
	"The bank did not respond to several messages.",
	"The judge refused to discuss the case.",
	"A spokeswoman declined to answer questions about the raid.",
	"The port did not respond to requests for an interview.",
	"The union would not say how many had signed.",
	"Neither office responded to a request for comment.",
	"The envoy declined to elaborate.",
	"The factory did not answer the Courier's letter.",
	"Velis refused to say who had paid.",
	"The agency did not immediately reply to a request for comment.",
	"The priest did not wish to comment on the sale.",
	"The minister was not available for comment.",
	"The hospital declined to give details of the illness.",
	"Nobody at the company could be reached for comment.",
}

// TestSilences: who says nothing asserts nothing.
func TestSilences(t *testing.T) {
	right := [2]int{}
	for i, s := range silences {
		r := modelled(t, s)
		ok := true
		for _, x := range r.Statements {
			if x.Factuality != evidence.Uncommitted || !x.Negated && x.Stance == evidence.StanceAssert {
				ok = false
				cue := ""
				if len(x.Cue) > 0 {
					cue = r.Text.Cut(x.Cue[0])
				}
				t.Logf("%q: %s %s, %s, negated %v, cue %q, content %q", s, x.Lemma, x.Stance, x.Factuality, x.Negated, cue, r.Text.Cut(x.Content[0]))
			}
		}
		if ok {
			right[i/15]++
		}
	}
	if right[0] < 15 || right[1] < 15 {
		t.Errorf("right are %d of 15 in view and %d of 15 held back", right[0], right[1])
	}
}

// TestDismissed: to be dismissed from a post is no denial; to dismiss a report is.
func TestDismissed(t *testing.T) {
	for _, x := range []struct {
		text string
		deny bool
	}{
		{"Rell was dismissed as chief of police.", false},
		{"He was dismissed from his post in May.", false},
		{"The council dismissed him on Friday.", false},
		{"The king dismissed the general from the army.", false},
		{"The driver was dismissed after the crash.", false},
		{"Anna Keel was dismissed in June.", false},
		{"The ministry dismissed Oto Brandt as head of the port.", false},
		{"She was dismissed for lateness.", false},
		{"They had been dismissed without pay.", false},
		{"The line dismissed them.", false},
		{"The mayor dismissed the report.", true},
		{"The mayor dismissed the report as nonsense.", true},
		{"The claim was dismissed by the ministry.", true},
		{"The ministry dismissed the allegations.", true},
		{"The general dismissed the warning as a joke.", true},
	} {
		r, deny := modelled(t, x.text), false
		for _, s := range r.Statements {
			deny = deny || s.Stance == evidence.StanceDeny
		}
		if deny != x.deny {
			t.Errorf("%q: a denial: %v", x.text, deny)
		}
	}
}
