package reading

import (
	"context"
	"fmt"
	"slices"
)

// ReadTold reads as [Pipeline.Read] does, as far as the sources of statements, and lets a person's statements be added to those that
// were found before it is made out whose words they are: add is called once all statements are found. Its changes must keep to what
// a reader of statements gives.
func (p *Pipeline) ReadTold(ctx context.Context, r *Reading, add func(*Reading)) error {
	r.Reader = p.name
	for _, step := range p.readers {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := step.Read(ctx, r); err != nil {
			return fmt.Errorf("%s: %w", step.Name(), err)
		}
		if slices.Contains(step.Gives(), LayerStatements) {
			add(r)
		}
		if slices.Contains(step.Gives(), LayerSources) {
			return nil
		}
	}
	return nil
}
