package network

import (
	"errors"
	"fmt"
)

// description is a stage as the file's metadata states it.
type description struct {
	Columns   []Column         `json:"columns"`
	Width     int              `json:"width"`
	Dilations []int            `json:"dilations"`
	Heads     []headOf         `json:"heads"`
	Arcs      *arcsDescription `json:"arcs"`
}

type headOf struct {
	Name   string   `json:"name"`
	Labels []string `json:"labels"`
}

type arcsDescription struct {
	Dimensions int      `json:"dimensions"`
	Labels     []string `json:"labels"`
}

// Column is one kind of id that a stage takes for every token.
type Column struct {
	Name       string `json:"name"`
	Size       int    `json:"size"`       // ids are 0 to Size-1
	Dimensions int    `json:"dimensions"` // numbers that an id stands for
}

// Bounds well above any model of this shape. They keep what a run needs within reason, whatever a file says: the blocks
// times the width for each token's time, the dilations for its memory.
const (
	maxWidth   = 1024
	maxBlocks  = 64
	maxReach   = 1024
	maxColumns = 64
	maxHeads   = 64
	maxLabels  = 1024
	maxInput   = 8192
)

func (d *description) check() error {
	if d.Width < lanes || d.Width > maxWidth || d.Width%lanes != 0 {
		return fmt.Errorf("is %d wide, want a multiple of %d up to %d", d.Width, lanes, maxWidth)
	}
	if len(d.Dilations) > maxBlocks || len(d.Columns) == 0 || len(d.Columns) > maxColumns || len(d.Heads) > maxHeads {
		return fmt.Errorf("has %d blocks, %d columns and %d heads, want at most %d, 1 to %d and at most %d",
			len(d.Dilations), len(d.Columns), len(d.Heads), maxBlocks, maxColumns, maxHeads)
	}
	reach := 0
	for _, r := range d.Dilations {
		if r < 1 || r > maxReach {
			return fmt.Errorf("has a dilation of %d", r)
		}
		if reach += taps / 2 * r; reach > maxReach {
			return fmt.Errorf("reaches further than %d tokens", maxReach)
		}
	}
	input, seen := 0, map[string]bool{}
	for _, c := range d.Columns {
		if c.Size < 1 || c.Dimensions < 1 || c.Dimensions > maxInput || seen[c.Name] {
			return fmt.Errorf("has column %.80q of size %d and %d dimensions, or has it twice", c.Name, c.Size, c.Dimensions)
		}
		seen[c.Name] = true
		input += c.Dimensions
	}
	if input > maxInput {
		return fmt.Errorf("takes %d numbers a token, want at most %d", input, maxInput)
	}
	clear(seen)
	for _, h := range d.Heads {
		if seen[h.Name] {
			return fmt.Errorf("has head %.80q twice", h.Name)
		}
		seen[h.Name] = true
		if err := checkLabels(h.Labels); err != nil {
			return fmt.Errorf("has head %.80q, which %w", h.Name, err)
		}
	}
	if d.Arcs != nil {
		if d.Arcs.Dimensions < 1 || d.Arcs.Dimensions > maxWidth {
			return fmt.Errorf("has arcs of %d dimensions, want 1 to %d", d.Arcs.Dimensions, maxWidth)
		}
		if err := checkLabels(d.Arcs.Labels); err != nil {
			return fmt.Errorf("has arcs, whose relation %w", err)
		}
	}
	return nil
}

func checkLabels(labels []string) error {
	if len(labels) == 0 || len(labels) > maxLabels {
		return fmt.Errorf("has %d labels, want 1 to %d", len(labels), maxLabels)
	}
	seen := make(map[string]bool, len(labels))
	for _, l := range labels {
		if seen[l] {
			return errors.New("has a label twice")
		}
		seen[l] = true
	}
	return nil
}
