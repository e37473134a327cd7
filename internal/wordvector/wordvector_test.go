package wordvector_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"os"
	"testing"

	"hearsay/internal/weights"
	"hearsay/internal/wordvector"
)

func TestNearWords(t *testing.T) {
	for _, c := range [][3]string{
		{"explosion", "blast", "pencil"},
		{"kidnapped", "abducted", "purple"},
		{"minister", "secretary", "banana"},
		{"soldiers", "troops", "violin"},
	} {
		a, _ := wordvector.Of(c[0])
		b, okB := wordvector.Of(c[1])
		other, _ := wordvector.Of(c[2])
		if near, far := wordvector.Cosine(&a, &b), wordvector.Cosine(&a, &other); !okB || near < .5 || far > .4 || math.Abs(wordvector.Cosine(&a, &a)-1) > 1e-6 {
			t.Errorf("%s: %.2f to %s, %.2f to %s", c[0], near, c[1], far, c[2])
		}
	}
	if _, ok := wordvector.Of("qzxwv"); ok {
		t.Error("a word that does not exist has a vector")
	}
}

func TestCluster(t *testing.T) {
	a64, a256, a1024 := wordvector.Cluster("tuesday")
	b64, b256, b1024 := wordvector.Cluster("wednesday")
	if a64 != b64 || a256 != b256 || a1024 != b1024 || a1024 < 1 || a1024 > 1024 || a256 > 256 || a64 > 64 {
		t.Errorf("tuesday %d %d %d, wednesday %d %d %d", a64, a256, a1024, b64, b256, b1024)
	}
	if x, y, z := wordvector.Cluster("qzxwv"); x != 0 || y != 0 || z != 0 {
		t.Error("a word that does not exist has a group")
	}
}

func TestMean(t *testing.T) {
	m, ok := wordvector.Mean("car", "bomb", "qzxwv")
	car, _ := wordvector.Of("car")
	if !ok || wordvector.Cosine(&m, &car) < .6 {
		t.Errorf("mean is %.2f from car", wordvector.Cosine(&m, &car))
	}
	if _, ok := wordvector.Mean("qzxwv"); ok {
		t.Error("a mean of nothing")
	}
}

// TestGroupsFitTheVocabulary fails where the weights file has another vocabulary than the groups were made for.
func TestGroupsFitTheVocabulary(t *testing.T) {
	w, err := weights.Open()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("clusters.bin")
	if err != nil {
		t.Fatal(err)
	}
	sum, groups, _ := bytes.Cut(data, []byte("\n"))
	want := sha256.Sum256([]byte(w.Vocabulary().Words()))
	if string(sum) != hex.EncodeToString(want[:]) || len(groups) != 6*w.Vocabulary().Size() {
		t.Errorf("groups are for the vocabulary %.12s of %d words, the model's is %.12x of %d; run training/clusters.py", sum, len(groups)/6, want, w.Vocabulary().Size())
	}
}
