package notice_test

import (
	"slices"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// answers are one notice each, and how it was answered.
var answers = []struct {
	text   string
	stance evidence.AnswerStance
}{
	// The rules were written with these in view: denials first.
	{"The pilots said the harbour office had been warned in May that the crane could fall. The harbour office denied it. “No such warning was received.”", evidence.AnswerDenied},
	{"The mayor said he had warned the police of an attack. The police chief denied it.", evidence.AnswerDenied},
	{"Kadwen warned Ostrane of a raid on the depot, a diplomat said. Ostrane denied this.", evidence.AnswerDenied},
	{"Kadwen says it warned Ostrane of a raid on the depot.\n\nOstrane has denied that.", evidence.AnswerDenied},
	{"Engineers had warned the ministry of a leak. The ministry denied the claim.", evidence.AnswerDenied},
	{"Engineers had warned the ministry of a leak. “That is not true,” said the minister.", evidence.AnswerDenied},
	{"Engineers had warned the ministry of a leak. The ministry said it had no record of such a warning.", evidence.AnswerDenied},
	{"A warning about the bridge went to the mayor, the union said. The mayor said he had never seen it.", evidence.AnswerDenied},
	{"The union warned the railway of a fire. The railway rejected the account as false.", evidence.AnswerDenied},
	{"The union warned the railway of a fire. “Nobody told us anything,” said the director.", evidence.AnswerDenied},
	{"The union warned the railway of a fire. The railway said there had been no such warning.", evidence.AnswerDenied},
	// Answers.
	{"An inspector warned the shipyard that the hull was cracked and could sink the ferry. The shipyard dismissed the finding as cosmetic.", evidence.AnswerDismissed},
	{"The union warned the railway of a fire in a letter. Nobody wrote back.", evidence.AnswerIgnored},
	{"The union warned the railway of a fire. “They told us to mind our own business,” said its secretary.", evidence.AnswerDismissed},
	{"The diver warned the council of a leak in the dam. His report was filed away.", evidence.AnswerIgnored},
	{"The diver warned the council of a leak in the dam. The warning was never acted on.", evidence.AnswerIgnored},
	{"The diver warned the council of a leak in the dam. The council shelved the report.", evidence.AnswerIgnored},
	{"The welders warned the owner of an explosion. The owner waved the warning aside.", evidence.AnswerDismissed},
	{"The welders warned the owner of an explosion. He never replied.", evidence.AnswerIgnored},
	// These were held back until the rules stood.
	{"Hoveln warned Skar of a bomb at the harbour. Skar denies having been told.", evidence.AnswerDenied},
	{"Hoveln warned Skar of a bomb at the harbour, officials said. A spokeswoman for Skar denied the report.", evidence.AnswerDenied},
	{"The nurses had warned the hospital of an outbreak. The hospital called the allegation untrue.", evidence.AnswerDenied},
	{"The nurses had warned the hospital of an outbreak. “We never got any such warning,” the director said.", evidence.AnswerDenied},
	{"The nurses had warned the hospital of an outbreak. The director said that no warning had reached him.", evidence.AnswerDenied},
	{"A pilot says he warned the airline of a fire. The airline flatly denied it.", evidence.AnswerDenied},
	{"A tip about a gunman reached the police, a teacher said. The police denied receiving it.", evidence.AnswerDenied},
	{"The geologist warned the governor of a landslide. “It is a lie,” the governor said.", evidence.AnswerDenied},
	{"The geologist warned the governor of a landslide. The governor disputes that.", evidence.AnswerDisputed},
	{"The geologist warned the governor of a landslide. The letter went unanswered.", evidence.AnswerIgnored},
	{"The geologist warned the governor of a landslide. The memo was put in a drawer.", evidence.AnswerIgnored},
	{"The geologist warned the governor of a landslide. Officials told him not to worry.", evidence.AnswerDismissed},
	{"The tenants warned the owner of a fire. There was no reply.", evidence.AnswerIgnored},
	{"The tenants warned the owner of a fire. The owner dismissed the concern as overblown.", evidence.AnswerDismissed},
	{"The tenants warned the owner of a fire. The owner did not answer the letter.", evidence.AnswerIgnored},
	{"The stoker warned the captain of an explosion. The captain laughed at him.", evidence.AnswerDismissed},
	{"The stoker warned the captain of an explosion. The captain had the boiler inspected at once.", evidence.AnswerHeeded},
	{"The stoker warned the captain of an explosion. The line's office told him to keep quiet.", evidence.AnswerDismissed},
}

// TestAnswers: a denial or an answer a sentence on belongs to the notice.
func TestAnswers(t *testing.T) {
	var right [2]int
	for i, x := range answers {
		r := read(t, x.text)
		if len(r.Notices) != 1 || r.Notices[0].Standing != evidence.NoticeGiven || !slices.ContainsFunc(r.Notices[0].Response, func(a reading.Answer) bool { return a.Stance == x.stance }) {
			t.Logf("%s: %q gives\n%s", x.stance, x.text, show(r))
			continue
		}
		right[i/19]++
	}
	if right[0] < 19 || right[1] < 17 {
		t.Errorf("right are %d of 19 in view and %d of 18 held back", right[0], right[1])
	}
}

// TestAnswersToNothing: words of the same kind that answer something else.
func TestAnswersToNothing(t *testing.T) {
	for _, s := range []string{
		"The union warned the railway of a fire. The driver denied the theft.",
		"The union warned the railway of a fire. Nobody wrote a book about it.",
		"The union warned the railway of a fire.\n\nA cook in Vell denied that he had stolen the soup.",
		"The diver warned the council of a leak in the dam. He filed the lawsuit in May.",
		"The welders warned the owner of an explosion. He was dismissed in June.",
		"Kadwen warned Ostrane of a raid on the depot. The minister denied a rift with the king.",
	} {
		r := read(t, s)
		if len(r.Notices) != 1 || len(r.Notices[0].Response) != 0 {
			t.Errorf("%q gives\n%s", s, show(r))
		}
	}
}

// TestContentAndDay: of what, to whom and when, each in its own field.
func TestContentAndDay(t *testing.T) {
	var right [2]int
	for i, x := range []struct{ text, from, to, of, day string }{
		// The rules were written with these in view. A side is the fullest name or words of whoever is meant.
		{"Petra Volk warned the ferry line in November that the rudder was worn.", "Petra Volk", "the ferry line", "the rudder was worn", "2030-11-01 to 2030-11-30"},
		{"She warned in a letter on February 27, naming the port of Ostrel, of an attack.", "", "", "an attack", "2031-02-27"},
		{"The embassy issued a warning on February 27, naming the port of Ostrel.", "The embassy", "", "the port of Ostrel", "2031-02-27"},
		{"The warning, in November, that the rudder was worn went to the ferry line.", "", "the ferry line", "the rudder was worn", "2030-11-01 to 2030-11-30"},
		{"Petra Volk, an engineer, inspected the crane. The harbour office said a warning about it had come from her.", "Petra Volk", "", "", ""},
		{"Ivo Rell heads the guard. He said that he had warned the mayor of a riot.", "Ivo Rell", "the mayor", "a riot", ""},
		{"Ivo Rell heads the guard. A warning of a riot came from his service.", "Ivo Rell", "", "", ""},
		{"Ivo Rell said he had warned the mayor of a riot.", "Ivo Rell", "the mayor", "a riot", ""},
		{"The surveyor warned the council in a memo of 3 March that the bridge could collapse.", "The surveyor", "the council", "the bridge could collapse", "2031-03-03"},
		{"Warned on Monday that the tower might burn, the owner left.", "", "the owner", "the tower might burn", "2031-04-07"},
		{"The company had been warned by Petra Volk in March that the valve could burst.", "Petra Volk", "The company", "the valve could burst", "2031-03-01 to 2031-03-31"},
		{"The company received a warning in March that the valve could burst.", "", "The company", "the valve could burst", "2031-03-01 to 2031-03-31"},
		{"Petra Volk sent a warning to the company on 2 March about the valve.", "Petra Volk", "the company", "the valve", "2031-03-02"},
		{"Petra Volk sent a warning on 2 March to the company, saying that the valve could burst.", "Petra Volk", "the company", "the valve could burst", "2031-03-02"},
		{"In January the diver warned the council that the dam was leaking.", "the diver", "the council", "the dam was leaking", "2031-01-01 to 2031-01-31"},
		// These were held back until the rules stood.
		{"The chemist warned the factory last June that the tank could explode.", "The chemist", "the factory", "the tank could explode", "2030-06-01 to 2030-06-30"},
		{"The chemist had warned on 4 April that the tank could explode.", "The chemist", "", "the tank could explode", "2031-04-04"},
		{"The service issued an alert on 9 April, naming the market of Vell.", "The service", "", "the market of Vell", "2031-04-09"},
		{"The service issued an alert on 9 April, saying the market of Vell could be attacked.", "The service", "", "the market of Vell could be attacked", "2031-04-09"},
		{"Anna Keel keeps the lighthouse. She had warned the coastguard of the wreck, she said.", "Anna Keel", "the coastguard", "the wreck", ""},
		{"Anna Keel keeps the lighthouse. The coastguard had a warning from her about a fire.", "Anna Keel", "The coastguard", "a fire", ""},
		{"Oto Brandt, a guard, said he had been warned of a robbery.", "", "Oto Brandt", "a robbery", ""},
		{"The inspector warned the school in September of a fire.", "The inspector", "the school", "a fire", "2030-09-01 to 2030-09-30"},
		{"A warning in September to the school that the roof could fall was never read.", "", "the school", "the roof could fall", "2030-09-01 to 2030-09-30"},
		{"The alert of 5 April told travellers to avoid the airport.", "", "travellers", "avoid the airport", ""},
		{"On 5 April the ministry alerted hospitals to an outbreak.", "the ministry", "hospitals", "an outbreak", "2031-04-05"},
		{"The mine was warned on Friday by its own surveyor that gas could leak.", "its own surveyor", "The mine", "gas could leak", "2031-04-11"},
		{"Hoveln said it had warned Skar in February that the depot would be bombed.", "Hoveln", "Skar", "the depot would be bombed", "2031-02-01 to 2031-02-28"},
		{"Skar said it had been warned in February that the depot would be bombed.", "", "Skar", "the depot would be bombed", "2031-02-01 to 2031-02-28"},
		{"The general warned the king at noon on 7 April of a coup.", "The general", "the king", "a coup", "2031-04-07"},
	} {
		r := read(t, x.text)
		if len(r.Notices) != 1 {
			t.Logf("%q gives\n%s", x.text, show(r))
			continue
		}
		n := r.Notices[0]
		of, day := "", ""
		if len(n.About) > 0 {
			of = r.Text.Cut(n.About[0])
		}
		if n.Date.From != "" {
			day = days(n.Date)
		}
		if x.from != "" && x.from != whom(r, n.From) || x.to != "" && x.to != whom(r, n.To) || x.of != "" && x.of != of || x.day != "" && x.day != day {
			t.Logf("%q: from %q to %q of %q on %s", x.text, whom(r, n.From), whom(r, n.To), of, day)
			continue
		}
		right[i/15]++
	}
	if right[0] < 15 || right[1] < 11 {
		t.Errorf("right are %d of 15 in view and %d of 15 held back", right[0], right[1])
	}
}

// whom returns the fullest name of whoever a side is within the article; its words where it is no name and no pronoun for one.
func whom(r *reading.Reading, p reading.Party) string {
	if p.Mention < 0 {
		return r.Text.Cut(p.Range)
	}
	best := ""
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Chain == r.Mentions[p.Mention].Chain && m.Name && m.Len() > len(best) {
			best = r.Text.Cut(m.Range)
		}
	}
	if best == "" {
		return r.Text.Cut(p.Range)
	}
	return best
}
