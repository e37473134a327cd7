package workbench

import (
	"context"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/chronology"
)

// Timeline puts the case in order of time.
func (b *Bench) Timeline(ctx context.Context, o chronology.Options) (chronology.Line, error) {
	c, err := b.Case(ctx)
	if err != nil {
		return chronology.Line{}, err
	}
	var dates []evidence.Place
	for i := range c.Incidents {
		for _, d := range c.Incidents[i].Dates {
			dates = append(dates, d.Places...)
		}
	}
	look, err := b.near(ctx, dates)
	if err != nil {
		return chronology.Line{}, err
	}
	o.Around = func(p evidence.Place) (before, after string) {
		n := look(p)
		return n.before, n.after
	}
	line := chronology.Of(c, o)
	Fill(&line)
	return line, nil
}
