package products

import "strings"

// Body returns the document's blocks as formats write them below its title: without a first heading that only repeats the title,
// and with headings that go down one level at a time, from 2.
func (d Document) Body() []Block {
	blocks := d.Blocks
	if len(blocks) > 0 && blocks[0].Kind == Heading && strings.TrimSpace(Plain(blocks[0].Runs)) == strings.TrimSpace(d.Title) {
		blocks = blocks[1:]
	}
	var open []int // levels of the headings that the next one stands below
	return leveled(blocks, &open)
}

func leveled(blocks []Block, open *[]int) []Block {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		if b.Kind == Heading {
			above := *open
			for len(above) > 0 && above[len(above)-1] >= b.Level {
				above = above[:len(above)-1]
			}
			*open = append(above, b.Level)
			b.Level = min(6, 1+len(*open))
		}
		if len(b.Blocks) > 0 {
			b.Blocks = leveled(b.Blocks, open)
		}
		if len(b.Items) > 0 {
			items := make([][]Block, len(b.Items))
			for k, item := range b.Items {
				items[k] = leveled(item, open)
			}
			b.Items = items
		}
		out[i] = b
	}
	return out
}

// Plain returns the text of runs without styles, links and notes.
func Plain(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
		if r.Break {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Known returns those of the numbers that are notes of the document.
func (d Document) Known(numbers []int) []int {
	var out []int
	for _, n := range numbers {
		if d.Note(n) != nil {
			out = append(out, n)
		}
	}
	return out
}

// Note returns the note of a number, nil where there is none.
func (d Document) Note(number int) *Note {
	if number < 1 || number > len(d.Notes) || d.Notes[number-1].Number != number {
		return nil
	}
	return &d.Notes[number-1]
}

// TLPColours are the colours of the labels of TLP 2.0, to be set on black, in hexadecimal.
var TLPColours = map[string]string{
	"TLP:RED": "FF2B2B", "TLP:AMBER": "FFC000", "TLP:AMBER+STRICT": "FFC000", "TLP:GREEN": "33FF00", "TLP:CLEAR": "FFFFFF",
}

// Label returns the marking as it stands at the top and bottom of every page, "" for none: labels of TLP 2.0 as they are prescribed,
// anything else as the document has it.
func (d Document) Label() string {
	m := strings.ToUpper(strings.TrimSpace(d.Marking))
	if m == "" || m == "NONE" {
		return ""
	}
	if _, known := TLPColours[m]; known {
		return m
	}
	if _, known := TLPColours["TLP:"+m]; known {
		return "TLP:" + m
	}
	return short(Visible(strings.Join(strings.Fields(d.Marking), " ")), 80)
}
