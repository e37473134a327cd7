package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"

	"hearsay/internal/score"
)

// holdFloors compares each F1, to the third decimal, with the file's. With update it raises them instead.
func holdFloors(path string, t score.Table, update bool) error {
	floors := map[string]float64{}
	raw, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read floors: %w", err)
	}
	if err == nil {
		if err := json.Unmarshal(raw, &floors); err != nil {
			return fmt.Errorf("read floors from %s: %w", path, err)
		}
	}
	raised, err := compare(floors, t)
	if err != nil || !update {
		return err
	}
	raw, err = json.MarshalIndent(raised, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(raw, '\n'), 0o644)
}

// compare returns the floors raised to what was measured, and an error that names every figure below its floor.
func compare(floors map[string]float64, t score.Table) (map[string]float64, error) {
	raised := map[string]float64{}
	var low []error
	for _, r := range t.Rows() {
		got := math.Round(r.F1()*1000) / 1000
		if got < floors[r.Name] {
			low = append(low, fmt.Errorf("%s: %.3f is below the floor of %.3f", r.Name, got, floors[r.Name]))
		}
		raised[r.Name] = max(got, floors[r.Name])
	}
	return raised, errors.Join(low...)
}
