package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// Op is what a move does to a report.
type Op string

// The moves.
const (
	Begin   Op = "begin"    // a title, perhaps a text and settings
	Save    Op = "save"     // a version: a text and perhaps a name
	Retitle Op = "title"    // another title
	Set     Op = "settings" // some of the settings
	Drop    Op = "drop"     // put aside
	Restore Op = "restore"  // taken up again
)

// The states of a report.
const (
	Open    = "open"
	Dropped = "dropped"
)

// Move is one change of a report, as the log holds it.
type Move struct {
	Op       Op              `json:"op"`
	Title    string          `json:"title,omitempty"`
	Name     string          `json:"name,omitempty"`
	Text     *string         `json:"text,omitempty"`
	Settings *SettingsChange `json:"settings,omitempty"`
}

// SettingsChange changes some of a report's settings; what is nil stays.
type SettingsChange struct {
	Yardstick *string `json:"yardstick,omitempty" enum:"icd203,phia,nato,ipcc,none" doc:"Which words of likelihood it may use."`
	Marking   *string `json:"marking,omitempty" enum:",clear,green,amber,amber+strict,red" doc:"TLP 2.0; empty for none."`
	Paper     *string `json:"paper,omitempty" enum:"a4,letter" doc:"Paper that it is printed on."`
	Language  *string `json:"language,omitempty" maxLength:"35" doc:"BCP 47." example:"en"`
}

// The longest title and name, in characters, and the longest text, in bytes.
const (
	MaxTitle = 200
	MaxText  = 1 << 20
)

// Markings lists the labels of TLP 2.0 as settings write them, none first.
var Markings = []string{"", "clear", "green", "amber", "amber+strict", "red"}

// Defaults are the settings of a report of which nobody said otherwise.
func Defaults() evidence.ReportSettings {
	return evidence.ReportSettings{Yardstick: "icd203", Paper: "a4", Language: "en"}
}

// Check says in one sentence what is wrong with a move.
func (m Move) Check() error {
	wrong := func(format string, args ...any) error {
		return fmt.Errorf("%w: %s", evidence.ErrInvalid, fmt.Sprintf(format, args...))
	}
	switch m.Op {
	case Begin, Retitle:
		if n := utf8.RuneCountInString(strings.TrimSpace(m.Title)); n == 0 || n > MaxTitle {
			return wrong("a report needs a title of at most %d characters", MaxTitle)
		}
	case Save:
		if m.Text == nil {
			return wrong("a version needs a text")
		}
	case Set, Drop, Restore:
	default:
		return wrong("%q is no move of a report", m.Op)
	}
	if n := utf8.RuneCountInString(m.Name); n > MaxTitle {
		return wrong("the name of a version has %d characters; the limit is %d", n, MaxTitle)
	}
	if m.Text != nil && len(*m.Text) > MaxText {
		return wrong("the text has %d bytes; the limit is %d: make two reports of it", len(*m.Text), MaxText)
	}
	if m.Text != nil && !utf8.ValidString(*m.Text) {
		return wrong("the text is not UTF-8")
	}
	if s := m.Settings; s != nil {
		if s.Yardstick != nil && *s.Yardstick != NoYardstick {
			if _, ok := yardstick(*s.Yardstick); !ok {
				return wrong("the yardstick is icd203, phia, nato, ipcc or none, not %q", *s.Yardstick)
			}
		}
		if s.Marking != nil && !slices.Contains(Markings, *s.Marking) {
			return wrong("the marking is clear, green, amber, amber+strict, red or nothing, not %q", *s.Marking)
		}
		if s.Paper != nil && *s.Paper != "a4" && *s.Paper != "letter" {
			return wrong("the paper is a4 or letter, not %q", *s.Paper)
		}
		if s.Language != nil && (len(*s.Language) > 35 || strings.Trim(strings.ToLower(*s.Language), "abcdefghijklmnopqrstuvwxyz0123456789-") != "") {
			return wrong("the language is a tag such as en or en-GB, not %q", *s.Language)
		}
	}
	return nil
}

// Fold makes a report of the events that wrote it, oldest first. Undone ones are passed over, and so is what is not understood: a
// later version of the program may have written it. Exists is false where nobody began it, or that was taken back.
func Fold(id string, log []evidence.Decision) (r evidence.Report, exists bool) {
	r = evidence.Report{ID: id, State: Open, Settings: Defaults(), Versions: []evidence.ReportVersion{}}
	r.SHA256 = Hash("")
	for _, d := range log {
		m, ok := MoveOf(d)
		if d.Subject != id || !ok || d.Undone || exists == (m.Op == Begin) {
			continue
		}
		switch m.Op {
		case Begin:
			exists = true
			r.Title, r.By, r.At = strings.TrimSpace(m.Title), d.By, d.At
			if m.Text != nil {
				saved(&r, m, d)
			}
		case Save:
			saved(&r, m, d)
		case Retitle:
			r.Title = strings.TrimSpace(m.Title)
		case Drop, Restore:
			r.State = map[Op]string{Drop: Dropped, Restore: Open}[m.Op]
		}
		Apply(&r.Settings, m.Settings)
		r.Decision, r.Changed = d.ID, d.At
	}
	slices.Reverse(r.Versions)
	return r, exists
}

func saved(r *evidence.Report, m Move, d evidence.Decision) {
	r.Text, r.SHA256 = *m.Text, Hash(*m.Text)
	r.Versions = append(r.Versions, evidence.ReportVersion{Decision: d.ID, Name: m.Name, By: d.By, At: d.At, SHA256: r.SHA256, Words: Words(r.Text)})
}

// Apply changes settings as far as something is said.
func Apply(to *evidence.ReportSettings, s *SettingsChange) {
	if s == nil {
		return
	}
	for _, f := range []struct{ to, from *string }{{&to.Yardstick, s.Yardstick}, {&to.Marking, s.Marking}, {&to.Paper, s.Paper}, {&to.Language, s.Language}} {
		if f.from != nil {
			*f.to = *f.from
		}
	}
}

// MoveOf reads the move of an event, and whether it is one that can be followed.
func MoveOf(d evidence.Decision) (m Move, ok bool) {
	if d.Verdict != evidence.Write || json.Unmarshal([]byte(d.Value), &m) != nil {
		return m, false
	}
	return m, m.Check() == nil
}

// Hash returns the SHA-256 of a text, in hexadecimal.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Words counts words as people do: what stands between blanks, without marks and citations.
func Words(md string) int {
	n := 0
	for w := range strings.FieldsSeq(md) {
		if strings.ContainsFunc(w, wordy) && !strings.HasPrefix(w, "[@") && !strings.HasPrefix(w, "@") {
			n++
		}
	}
	return n
}

// InWords says what a move did.
func InWords(m Move) string {
	switch m.Op {
	case Begin:
		return fmt.Sprintf("began the report “%s”", strings.TrimSpace(m.Title))
	case Save:
		words := fmt.Sprintf("%d words", Words(*m.Text))
		if m.Name != "" {
			return fmt.Sprintf("saved a version called “%s” (%s)", m.Name, words)
		}
		return "saved a version (" + words + ")"
	case Retitle:
		return fmt.Sprintf("called it “%s”", strings.TrimSpace(m.Title))
	case Drop:
		return "put it aside"
	case Restore:
		return "took it up again"
	}
	var said []string
	if s := m.Settings; s != nil {
		for _, f := range []struct {
			name string
			to   *string
		}{{"yardstick", s.Yardstick}, {"marking", s.Marking}, {"paper", s.Paper}, {"language", s.Language}} {
			if f.to != nil {
				to := *f.to
				if to == "" {
					to = "none"
				}
				said = append(said, f.name+" "+to)
			}
		}
	}
	return "set " + strings.Join(said, ", ")
}
