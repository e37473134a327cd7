// Package weights holds the reader's trained model: one file, in the program itself.
//
// In: nothing. Out: the bytes of reader.safetensors, laid out as package network says, and the model that they are. It is made
// by training/train.py from the corpora that MODEL-CARD.md beside it names, and holds none of their text. It never reads a file.
package weights

import (
	_ "embed"
	"sync"

	"hearsay/internal/network"
)

//go:embed reader.safetensors
var file []byte

// Default returns the shipped weights file, and its name for messages.
func Default() (name string, data []byte) { return "reader.safetensors (built in)", file }

// Open opens the shipped file, once for the whole program.
var Open = sync.OnceValues(func() (*network.Weights, error) { return network.Open(Default()) })
