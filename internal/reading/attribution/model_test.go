package attribution_test

import (
	"strings"
	"sync"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/workbench"
)

var shipped = sync.OnceValues(workbench.Statements)

// modelled returns a text read with the model that ships.
func modelled(t testing.TB, s string) *reading.Reading {
	t.Helper()
	return readingtest.Read(t, s, evidence.Metadata{Outlet: "Skar Courier", Published: "2031-04-12"}, shipped)
}

// overParagraphs are quotations over several paragraphs: the words of each of them, and who says them.
var overParagraphs = []struct {
	text string
	said []string // the first words of each paragraph's quotation, a stroke, the speaker
}{
	// The rule was written with these in view.
	{"Ilda Moran described the night. “We heard a bang.\n\n“Then the lights went out. Nobody moved.\n\n“I thought of my children.”\n\nA nurse came.", []string{"Then the lights|Ilda Moran", "I thought|Ilda Moran"}},
	{"“We heard a bang,” said Ilda Moran. “It came from the quay.\n\n“Then the lights went out.”", []string{"It came|Ilda Moran", "Then the lights|Ilda Moran"}},
	{"The mayor said: “The pier is closed.\n\n“It will open in May.”", []string{"The pier|The mayor", "It will|The mayor"}},
	{"\"The pier is closed,\" the mayor said. \"Nobody may go there.\n\n\"It will open in May.\n\n\"Until then people should take the bus.\"", []string{"Nobody may|the mayor", "It will|the mayor", "Until then|the mayor"}},
	{"“The first thing is water.\n\n“The second is bread,” said Orr.", []string{"The first|Orr", "The second|Orr"}},
	{"Orr was blunt. “The dam was never safe.\n\n“Everybody in the valley knew it. The engineers wrote letters.\n\n“Those letters were burnt.”", []string{"The dam|Orr", "Everybody|Orr", "Those letters|Orr"}},
	{"“He told me the boat was sound,” said Marsh. “I believed him.\n\n“Then it sank.”", []string{"I believed|Marsh", "Then it|Marsh"}},
	{"The captain, Oto Brandt, said the engine failed. “It made no sound at all.\n\n“We drifted for an hour.”", []string{"It made|The captain, Oto Brandt,", "We drifted|The captain, Oto Brandt,"}},
	{"Rell said the vote was fair. “I counted every paper.\n\n“Velis counted them again.\n\n“He said they were right.”", []string{"I counted|Rell", "Velis counted|Rell"}},
	{"A nurse said: “They came at noon.\n\n“There were forty of them.\n\n“We had six beds.”\n\nThe ministry said there were eight beds.", []string{"There were|A nurse", "We had|A nurse"}},
	{"“My brother was on the bridge,” said Anna Keel. “He fell.\n\n“Nobody helped him,” she said.", []string{"He fell|Anna Keel", "Nobody helped|she"}},
	{"In her statement Petra Volk wrote: “I measured the wall in June.\n\n“The crack was as wide as my hand.”", []string{"I measured|Petra Volk", "The crack|Petra Volk"}},
	{"\"I was asleep,\" the watchman said. \"The bell woke me.\n\n\"I ran to the door.\"", []string{"The bell|the watchman", "I ran|the watchman"}},
	{"The union's letter said: “The valve is worn.\n\n“It will burst.”", []string{"The valve|The union's letter", "It will|The union's letter"}},
	{"“We were warned,” said Hale. “We did nothing.\n\n“That is the truth.\n\n“I resign.”\n\nThe council met on Friday.", []string{"We did|Hale", "That is|Hale", "I resign|Hale"}},
	// These were held back until the rule stood.
	{"Kell recalled the fire. “It began in the kitchen.\n\n“My father shouted.\n\n“We climbed out of the window.”", []string{"It began|Kell", "My father|Kell", "We climbed|Kell"}},
	{"“There was smoke,” said the driver. “I braked.\n\n“The train did not stop.”", []string{"I braked|the driver", "The train|the driver"}},
	{"The judge said: “The law is plain.\n\n“You broke it.\n\n“You knew that you did.”", []string{"The law|The judge", "You broke|The judge", "You knew|The judge"}},
	{"“I will not sign,” said Tova Lind. “The text is false.\n\n“Find somebody else.”", []string{"The text|Tova Lind", "Find somebody|Tova Lind"}},
	{"“No ship has come since March.\n\n“We live on fish,” said the keeper.", []string{"No ship|the keeper", "We live|the keeper"}},
	{"The general told the committee: “The order was mine.\n\n“Nobody else knew of it.”", []string{"The order|The general", "Nobody else|The general"}},
	{"Brask spoke for an hour. “You were promised a road.\n\n“You were promised a school.\n\n“You got a prison.”\n\nThe crowd cheered.", []string{"You were promised a road|Brask", "You were promised a school|Brask", "You got|Brask"}},
	{"\"The water rose,\" said Ennis. \"It took the barn.\n\n\"It took the cows.\"", []string{"It took the barn|Ennis", "It took the cows|Ennis"}},
	{"“The ministry said it would pay,” said the baker. “It did not.\n\n“The minister told me to wait.\n\n“I am still waiting.”", []string{"It did not|the baker", "The minister told|the baker", "I am|the baker"}},
	{"Doctor Sorn said: “The fever is new.\n\n“We do not know what it is.”\n\nA clinic was shut.", []string{"The fever|Doctor Sorn", "We do not|Doctor Sorn"}},
	{"The report said: “The bolts were loose.\n\n“No one had checked them since the spring.”", []string{"The bolts|The report", "No one|The report"}},
	{"“I loved that house,” said Mirel. “My mother planted the tree.\n\n“They cut it down.\n\n“I asked them why,” he said. “They laughed.”", []string{"My mother|Mirel", "They cut|Mirel", "I asked|he"}},
	{"Lund, a fisherman, saw the wreck. “It was split in two.\n\n“The mast had gone.”", []string{"It was|Lund, a fisherman,", "The mast|Lund, a fisherman,"}},
	{"The teacher said the roof had leaked for years. “We put out buckets.\n\n“The children laughed at it.\n\n“Then it fell.”", []string{"We put|The teacher", "The children|The teacher", "Then it|The teacher"}},
	{"“We are ready,” the admiral said. “The fleet has sailed.\n\n“It will not turn back.”\n\n“That is a mistake,” said the ambassador.", []string{"The fleet|the admiral", "It will|the admiral", "That is|the ambassador"}},
}

// TestOverParagraphs: a quotation goes on being the speaker's.
func TestOverParagraphs(t *testing.T) {
	right := [2]int{}
	for i, x := range overParagraphs {
		r := modelled(t, x.text)
		ok := true
		for _, want := range x.said {
			words, who, _ := strings.Cut(want, "|")
			if got := speakerOf(r, words); got != who {
				t.Logf("%q: %q is said by %q", x.text, words, got)
				ok = false
			}
		}
		for _, s := range r.Statements {
			if len(s.Source) == 0 {
				t.Logf("%q: nobody says %q", x.text, r.Text.Cut(s.Content[0]))
				ok = false
			}
		}
		if ok {
			right[i/15]++
		}
	}
	if right[0] < 14 || right[1] < 15 { // in one the source is cut wrongly
		t.Errorf("right are %d of 15 in view and %d of 15 held back", right[0], right[1])
	}
}

// speakerOf returns the source of the outermost statement that holds some words.
func speakerOf(r *reading.Reading, words string) string {
	at, best, who := strings.Index(r.Text.String(), words), -1, "-"
	for _, s := range r.Statements {
		for _, c := range s.Content {
			if c.Start <= at && at < c.End && c.Len() > best {
				best, who = c.Len(), "?"
				if len(s.Source) > 0 {
					who = r.Text.Cut(s.Source[0])
				}
			}
		}
	}
	return who
}
