package network

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
)

// Format and Version are what a weights file must say of itself for this program to read it.
const (
	Format  = "hearsay-reader"
	Version = "1"
)

// ErrWeights is wrapped by every error of [Open] and [Weights.Stage]: the file cannot be used.
var ErrWeights = errors.New("weights file")

// Weights is an opened weights file. It keeps the bytes that it was opened with; they must not change.
type Weights struct {
	file       string
	name       string
	licence    string
	digest     string
	stages     map[string]description
	container  *container
	vocabulary *Vocabulary
}

// Open checks a weights file and reads its vocabulary. The file's name is for messages only. An error is one sentence
// that names the file and says what is wrong with it and what to do; it wraps [ErrWeights].
func Open(file string, data []byte) (*Weights, error) {
	w := &Weights{file: file}
	if err := w.open(data); err != nil {
		return nil, w.fault(err)
	}
	return w, nil
}

func (w *Weights) fault(err error) error { return fmt.Errorf("%w %s: %w", ErrWeights, w.file, err) }

func (w *Weights) open(data []byte) error {
	c, err := parse(data)
	if c != nil && c.metadata != nil { // what another version looks like inside, we cannot know: say the version first
		if f := c.metadata["format"]; f != Format {
			return fmt.Errorf("is of format %.40q, this program reads %q", f, Format)
		}
		if v := c.metadata["version"]; v != Version {
			return fmt.Errorf("is of format version %.40s, this program reads version %s; take the weights file that came with this program", v, Version)
		}
	}
	switch {
	case errors.Is(err, errCutShort):
		return fmt.Errorf("%w after %d bytes; copy or fetch it again", err, len(data))
	case err != nil:
		return err
	case c.metadata["format"] != Format:
		return fmt.Errorf("is a safetensors file, but does not say that its format is %q", Format)
	}
	sum := sha256.Sum256(c.data)
	w.digest = hex.EncodeToString(sum[:])
	if w.digest != c.metadata["sha256"] {
		return errors.New("is damaged: its content does not have the checksum that it names; copy or fetch it again")
	}
	if err := single(c.metadata["stages"], &w.stages); err != nil {
		return fmt.Errorf("does not describe its stages: %w", err)
	}
	w.container, w.name, w.licence = c, c.metadata["name"], c.metadata["licence"]
	t, ok := c.tensors["vocabulary"]
	if !ok || t.kind != "U8" || len(t.shape) != 1 {
		return errors.New(`has no vocabulary: tensor "vocabulary" should be a list of bytes`)
	}
	if n := bytes.Count(t.data, []byte("\n")); n >= maxWords {
		return fmt.Errorf("has a vocabulary of %d words, want at most %d", n+1, maxWords)
	}
	w.vocabulary = newVocabulary(string(t.data))
	return nil
}

// Name is what the model calls itself, for example "reader/1".
func (w *Weights) Name() string { return w.name }

// Licence is the model's licence, as the file states it.
func (w *Weights) Licence() string { return w.licence }

// Digest is the SHA-256 of the file's numbers, in hexadecimal: two files of one digest read alike.
func (w *Weights) Digest() string { return w.digest }

// Vocabulary gives the ids of column "word".
func (w *Weights) Vocabulary() *Vocabulary { return w.vocabulary }

// Stages are the names of the stages in the file, sorted.
func (w *Weights) Stages() []string {
	names := make([]string, 0, len(w.stages))
	for n := range w.stages {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
