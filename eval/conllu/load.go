package conllu

import (
	"fmt"

	"hearsay/eval/task"
)

// Treebank is the development part of a corpus.
type Treebank struct {
	Name      string
	Documents []Document
}

// LoadDev reads the development part of EWT or GUM from a folder of corpora.
func LoadDev(corpora string, c task.Corpus) (Treebank, error) {
	pattern := []string{"dev", "*.conllu"}
	if c == task.EWT {
		pattern = []string{"dev.conllu"}
	}
	files, err := task.Files(corpora, c, pattern...)
	if err != nil {
		return Treebank{}, err
	}
	raw, err := task.Strings(files)
	if err != nil {
		return Treebank{}, err
	}
	t := Treebank{Name: c.Name}
	for i, file := range raw {
		documents, err := Parse(file)
		if err != nil {
			return Treebank{}, fmt.Errorf("read %s: %w", files[i], err)
		}
		t.Documents = append(t.Documents, documents...)
	}
	return t, nil
}
