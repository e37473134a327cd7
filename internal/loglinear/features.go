package loglinear

// Feature is one thing that holds of what is classified, by the hash of its name, with how much.
type Feature struct {
	Key   uint32
	Value float32
}

// Features collects what holds of one thing. It is made to be used again: Reset empties it and keeps its memory. Naming a
// feature twice adds its values up.
type Features struct {
	list []Feature
}

// NewFeatures returns an empty collection.
func NewFeatures() *Features { return &Features{list: make([]Feature, 0, 64)} }

// Reset empties the collection.
func (f *Features) Reset() { f.list = f.list[:0] }

// List returns what was collected; it holds until the next Reset.
func (f *Features) List() []Feature { return f.list }

// Put adds features that were collected before.
func (f *Features) Put(list []Feature) { f.list = append(f.list, list...) }

// Add adds a feature whose name is the parts one after the other, with value 1: Add("head=", word) takes no memory.
func (f *Features) Add(parts ...string) { f.list = append(f.list, Feature{hash(parts), 1}) }

// AddValue adds a feature with a value. Values should lie about between -1 and 1.
func (f *Features) AddValue(value float32, parts ...string) {
	f.list = append(f.list, Feature{hash(parts), value})
}

// AddVector adds a feature for each number of a vector.
func (f *Features) AddVector(x []float32, parts ...string) {
	base := hash(parts)
	for i, v := range x {
		f.list = append(f.list, Feature{mix(base + uint32(i)*0x9E3779B1), v})
	}
}

// hash is FNV-1a over the parts, folded to 32 bits.
func hash(parts []string) uint32 {
	h := uint64(14695981039346656037)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * 1099511628211
		}
	}
	return uint32(h>>32) ^ uint32(h)
}

func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}
