package notice_test

import (
	"testing"

	"hearsay/internal/evidence"
)

// lightVerbs are warnings told of by a noun and a verb that says little by itself: one notice each, "-" for a side that must be empty,
// "" for one that may be anything.
var lightVerbs = []struct{ text, from, to string }{
	// The rules were written with these in view.
	{"A warning had reached the harbour office on Monday, two pilots said.", "", "the harbour office"},
	{"A caller telephoned a warning to the station 40 minutes before the blast.", "A caller", "the station"},
	{"Two calls phoned in to the newspaper warned of a bomb.", "Two calls", ""},
	{"The embassy relayed a warning about the bridge to Skar.", "The embassy", "Skar"},
	{"An alert about the ferry was sent to the port by the coastguard.", "the coastguard", "the port"},
	{"The warning about the dam was passed on to the governor in May.", "", "the governor"},
	{"A warning of a landslide went to the mayor three days earlier.", "", "the mayor"},
	{"The warning about the valve came from the union.", "the union", ""},
	{"A warning came from Kadwen about a raid on the depot.", "Kadwen", ""},
	{"The ministry was in receipt of a warning about the pier.", "", "The ministry"},
	{"The memo warned the council that the wall was cracked.", "The memo", "the council"},
	{"A memo to the ministry warned that the brakes could fail.", "", "the ministry"},
	{"An anonymous tip about a gunman reached the police on Friday.", "", "the police"},
	{"A notice warning of falling rock was sent to the railway.", "", "the railway"},
	{"A letter that warned of the leak was handed to the inspector.", "A letter", "the inspector"},
	{"The port got word of a warning from the pilots about the crane.", "the pilots", ""},
	{"Warnings about the reactor were received by the agency in May.", "", "the agency"},
	{"A warning of floods was delivered to the governor by an engineer.", "an engineer", "the governor"},
	// These were held back until the rules stood.
	{"Word of a bomb was phoned to the airport by a woman.", "a woman", "the airport"},
	{"A warning arrived at the consulate on 3 March about a kidnapping.", "", "the consulate"},
	{"The alert about the tunnel went out to motorists at dawn.", "", "motorists"},
	{"The hospital had a warning from the laboratory about the vaccine.", "the laboratory", "The hospital"},
	{"Hoveln forwarded a warning about the pipeline to Ostrane.", "Hoveln", "Ostrane"},
	{"A telephone warning was made to the hotel an hour before the explosion.", "", "the hotel"},
	{"A man rang the cinema with a warning of a bomb.", "A man", "the cinema"},
	{"The warning about the tanker had come to the admiral from a fisherman.", "a fisherman", "the admiral"},
	{"An email warning of the collapse was circulated to the board in June.", "", "the board"},
	{"A tip about the truck was passed to the border police by a driver.", "a driver", "the border police"},
	{"The safety bureau had put out a notice about contaminated milk.", "The safety bureau", ""},
	{"The colonel was handed a warning about an ambush.", "", "The colonel"},
	{"A warning was lodged with the regulator by the welders about the boiler.", "the welders", "the regulator"},
	{"The bulletin sent to the schools warned of a gunman.", "The bulletin", "the schools"},
	{"A coded warning was given to the railway at noon about a bomb.", "", "the railway"},
	{"Police were tipped about an attack by a shopkeeper.", "a shopkeeper", "Police"},
}

// TestLightVerbs: what "reached", "went to", "came from" and the passives say of a warning.
func TestLightVerbs(t *testing.T) {
	var right [2]int
	for i, x := range lightVerbs {
		r := read(t, x.text)
		ok := len(r.Notices) == 1 && r.Notices[0].Kind == evidence.NoticeWarning && r.Notices[0].Standing == evidence.NoticeGiven
		if ok {
			n := r.Notices[0]
			for _, side := range [][2]string{{r.Text.Cut(n.From.Range), x.from}, {r.Text.Cut(n.To.Range), x.to}} {
				ok = ok && (side[1] == "" || side[0] == side[1])
			}
		}
		if !ok {
			t.Logf("%q gives\n%s", x.text, show(r))
			continue
		}
		right[i/18]++
	}
	if right[0] < 16 || right[1] < 10 { // what is missed hangs on the wrong word in the tree
		t.Errorf("right are %d of 18 in view and %d of 16 held back", right[0], right[1])
	}
}

// TestLightVerbsOfNothing: the same verbs beside what is no warning.
func TestLightVerbsOfNothing(t *testing.T) {
	for _, s := range []string{
		"A parcel had reached the harbour office on Monday.",
		"The ship reached the port on Friday.",
		"The waiter telephoned his brother.",
		"The tips went to the staff.",
		"A letter arrived at the consulate.",
		"The message came from the king.",
		"The alarm went off at dawn.",
		"The order to leave came from the general.",
		"The notice of the sale was sent to the press.",
		"He rang the cinema about the tickets.",
	} {
		if r := read(t, s); len(r.Notices) != 0 {
			t.Errorf("%q gives\n%s", s, show(r))
		}
	}
}
