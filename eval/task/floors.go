package task

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Figure is a measured figure that must not fall.
type Figure struct {
	Name  string
	Value float64
}

// Hold compares each figure, to the third decimal, with its floor. The error names every figure below its floor, and every floor
// whose figure was not measured though nothing was skipped. With --update it raises the floors instead of failing for a
// missing one; it never lowers one. What another program found has no floors.
func (t *Task) Hold(figures []Figure) error {
	if t.from != "" {
		return nil
	}
	floors := map[string]float64{}
	raw, err := os.ReadFile(t.floors)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read floors: %w", err)
	}
	if err == nil {
		if err := json.Unmarshal(raw, &floors); err != nil {
			return fmt.Errorf("read floors from %s: %w", t.floors, err)
		}
	}
	var low []error
	measured := map[string]bool{}
	for _, f := range figures {
		got, floor := Round(f.Value), floors[f.Name]
		if got < floor {
			low = append(low, fmt.Errorf("%s: %.3f is below the floor of %.3f", f.Name, got, floor))
		}
		floors[f.Name] = max(got, floor)
		measured[f.Name] = true
	}
	if !t.skipped {
		for name := range floors {
			if !measured[name] {
				low = append(low, fmt.Errorf("%s: has a floor but was not measured", name))
			}
		}
	}
	if err := errors.Join(low...); err != nil || !t.update {
		return err
	}
	if raw, err = json.MarshalIndent(floors, "", "  "); err != nil {
		return err
	}
	return os.WriteFile(t.floors, append(raw, '\n'), 0o644)
}
