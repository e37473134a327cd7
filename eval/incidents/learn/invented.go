package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
	"hearsay/internal/reading/incident"
	"hearsay/internal/text"
	train "hearsay/training/loglinear"
)

//go:embed invented.txt
var inventedFile string

// mark is what stands between marks in an invented report.
type mark struct {
	text.Range
	trigger bool
	label   int
}

// invented is a report without its marks.
type invented struct {
	text  string
	marks []mark
}

var roleLetters = map[string]int{
	"i": incident.RoleIndividual, "o": incident.RoleOrganization, "t": incident.RoleTarget, "v": incident.RoleVictim, "w": incident.RoleWeapon,
}

// parseInvented reads the file of invented reports.
func parseInvented(file string) (out []invented, err error) {
	var lines strings.Builder
	for line := range strings.Lines(file) {
		if !strings.HasPrefix(line, "#") {
			lines.WriteString(line)
		}
	}
	for _, p := range strings.Split(lines.String(), "\n\n") {
		if p = strings.TrimSpace(p); p == "" {
			continue
		}
		var x invented
		var b strings.Builder
		for p != "" {
			i := strings.IndexAny(p, "<{")
			if i < 0 {
				b.WriteString(p)
				break
			}
			b.WriteString(p[:i])
			end := strings.IndexAny(p[i:], ">}")
			if end < 0 {
				return nil, fmt.Errorf("invented reports: a mark does not end: %.40s", p[i:])
			}
			kind, words, ok := strings.Cut(p[i+1:i+end], ":")
			m := mark{trigger: p[i] == '<', label: slices.Index(incident.KindLabels, kind)}
			if !m.trigger {
				m.label = roleLetters[kind]
			}
			if !ok || m.label < 1 {
				return nil, fmt.Errorf("invented reports: nothing is called %.40s", p[i:])
			}
			m.Start = b.Len()
			b.WriteString(words)
			m.End = b.Len()
			x.marks = append(x.marks, m)
			p = p[i+end+1:]
		}
		x.text = b.String()
		out = append(out, x)
	}
	return out, nil
}

// weight is how much an invented example counts beside one of MUC-4's.
const weight = 3

// loadInvented reads the invented reports: they are learned from and never scored.
func loadInvented(p *reading.Pipeline) ([]*document, error) {
	list, err := parseInvented(inventedFile)
	if err != nil {
		return nil, err
	}
	var out []*document
	for i, v := range list {
		r, err := muc.Read(p, v.text+"\n")
		if err != nil {
			return nil, err
		}
		d := incident.NewDraft(r)
		if d == nil {
			continue
		}
		x := &document{fold: i % folds, mixed: true, draft: d, invented: true}
		x.ID = fmt.Sprintf("invented %d", i+1)
		x.learn(v)
		out = append(out, x)
	}
	return out, nil
}

// learn makes the examples of an invented report.
func (x *document) learn(v invented) {
	f := loglinear.NewFeatures()
	for i := range x.draft.Candidates {
		label := x.marked(v, i)
		f.Reset()
		x.draft.CandidateFeatures(i, f)
		x.roles = append(x.roles, train.Example{Label: label, Weight: weight, Features: slices.Clone(f.List())})
	}
	for i, t := range x.draft.Triggers {
		f.Reset()
		x.draft.TriggerFeatures(i, f)
		e := train.Example{Weight: weight, Features: slices.Clone(f.List())}
		at := x.draft.Reading.Tokens[t.Token].Start
		for _, m := range v.marks {
			if m.trigger && m.Start <= at && at < m.End {
				e.Label = m.label
				x.tells = true
			}
		}
		x.triggers = append(x.triggers, e)
	}
}

// marked returns the role that a candidate is marked with, and adds the examples of how it is cut.
func (x *document) marked(v invented, i int) int {
	f := loglinear.NewFeatures()
	tokens, cuts := x.draft.Reading.Tokens, x.draft.Candidates[i].Cuts
	for _, m := range v.marks {
		if m.trigger {
			continue
		}
		right := func(c incident.Cut) bool { return tokens[c.First].Start == m.Start && tokens[c.Last-1].End == m.End }
		if !slices.ContainsFunc(cuts, right) {
			continue
		}
		for j, c := range cuts {
			f.Reset()
			x.draft.CutFeatures(i, j, incident.RoleLabels[m.label], f)
			e := train.Example{Weight: weight, Features: slices.Clone(f.List())}
			if right(c) {
				e.Label = 1
			}
			x.cuts = append(x.cuts, e)
		}
		return m.label
	}
	return 0
}
