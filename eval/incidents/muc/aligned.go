package muc

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// confidences are the key's words for how a body is thought to be the perpetrator.
var confidences = map[string]evidence.Responsibility{
	"REPORTED AS FACT": evidence.ReportedAsFact, "CLAIMED OR ADMITTED": evidence.Claimed, "SUSPECTED OR ACCUSED": evidence.Accused,
	"SUSPECTED OR ACCUSED BY AUTHORITIES": evidence.AccusedByAuthorities, "POSSIBLE": evidence.PossiblyDone,
}

// aligned counts the fields of events that are paired with a template.
func (s Scores) aligned(templates []Template, proposed []evidence.Event) {
	for _, p := range align(proposed, templates) {
		e, t := proposed[p.event], templates[p.template]
		if days := t.Days(); len(days) > 0 {
			hit, given := false, e.Date != nil && e.Date.From != ""
			if e.Date != nil {
				hit = slices.Contains(days, e.Date.From) || slices.Contains(days, e.Date.To)
			}
			s.one("aligned: date", hit, given, true)
		}
		if fills := t.Slots[slotPlace]; len(fills) > 0 {
			known := places(fills)
			hit := slices.ContainsFunc(e.Place, func(p evidence.Piece) bool { return slices.Contains(known, Normal(p.Exact)) })
			s.one("aligned: place", hit, len(e.Place) > 0, true)
		}
		if fills := t.Slots[slotStage]; len(fills) > 0 {
			stage := strings.ToUpper(string(e.Stage))
			s.one("aligned: stage", stage != "" && strings.Contains(strings.ToUpper(fills[0]), stage), stage != "", true)
		}
		s.responsible(t, e)
		s.victims(t, e)
	}
}

func (s Scores) responsible(t Template, e evidence.Event) {
	for _, fill := range t.Slots[slotConfidence] {
		words, optional := wordings(fill)
		level, ok := confidences[before(fill)]
		if !ok || len(words) == 0 || optional {
			continue
		}
		hit, any := false, false
		for _, p := range e.Perpetrators {
			if slices.Contains(words, Normal(p.Exact)) {
				any = true
				hit = hit || p.Confidence == level
			}
		}
		s.one("aligned: confidence", hit, any, true)
	}
}

// Responsible are the bodies of which the template says how they are thought to be the perpetrator, with the level.
func (t Template) Responsible() (bodies []Entity, levels []evidence.Responsibility) {
	for _, fill := range t.Slots[slotConfidence] {
		words, optional := wordings(fill)
		if level, ok := confidences[before(fill)]; ok && len(words) > 0 {
			bodies, levels = append(bodies, Entity{words, optional}), append(levels, level)
		}
	}
	return bodies, levels
}

// before is the part of a fill before its colon, without marks of doubt.
func before(fill string) string {
	level, _, _ := strings.Cut(fill, ":")
	return strings.TrimSpace(strings.TrimLeft(level, "? "))
}

var leading = regexp.MustCompile(`^\??\s*(\d+)`)

func (s Scores) victims(t Template, e evidence.Event) {
	for _, fill := range t.Slots[slotVictimNumber] {
		words, optional := wordings(fill)
		m := leading.FindStringSubmatch(fill)
		if m == nil || len(words) == 0 || optional {
			continue
		}
		hit, any := false, false
		for _, v := range e.Victims {
			if slices.Contains(words, Normal(v.Exact)) && v.Count != nil && v.Count.Min != nil {
				any = true
				hit = hit || *v.Count.Min == float64(number(m[1]))
			}
		}
		s.one("aligned: victim count", hit, any, true)
	}
	for _, fill := range t.Slots[slotVictimEffect] {
		words, optional := wordings(fill)
		if len(words) == 0 || optional {
			continue
		}
		effect := strings.ToLower(before(fill))
		hit, any := false, false
		for _, v := range e.Victims {
			if slices.Contains(words, Normal(v.Exact)) && v.Effect != "" {
				any = true
				hit = hit || strings.Contains(effect, strings.ReplaceAll(string(v.Effect), "_", " "))
			}
		}
		s.one("aligned: victim effect", hit, any, true)
	}
}

var (
	dayOf  = regexp.MustCompile(`(\d{1,2}) ([A-Z]{3}) (\d{2})`)
	kindIn = regexp.MustCompile(`\([A-Z ]+\)`)
	months = []string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}
)

// Days are the ISO days that the template's date names.
func (t Template) Days() (days []string) {
	for _, f := range t.Slots[slotDate] {
		for _, m := range dayOf.FindAllStringSubmatch(f, -1) {
			if month := slices.Index(months, m[2]); month >= 0 {
				days = append(days, fmt.Sprintf("19%s-%02d-%02d", m[3], month+1, number(m[1])))
			}
		}
	}
	return days
}

// places are the places that fills name, as they are compared.
func places(fills []string) (out []string) {
	all := strings.ReplaceAll(kindIn.ReplaceAllString(strings.Join(fills, " "), ""), "-", ":")
	for _, p := range strings.FieldsFunc(all, func(r rune) bool { return r == ':' || r == '/' }) {
		if w := Normal(p); w != "" {
			out = append(out, w)
		}
	}
	return out
}
