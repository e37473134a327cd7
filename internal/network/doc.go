// Package network runs the reader's trained network over a text's tokens, in plain Go and a little assembly.
//
// In: the bytes of a weights file ([Open]) and, for each column of a stage, one id a token ([Stage.Run]). Out: for each
// head of the stage one score a label and token ([Output]), the best path or the probability of each label under the
// head's chain ([CRF]), and a tree over a sentence ([Arcs]). It never reads a file, never starts from chance, and never
// gives another result on another machine: numbers are float32, products and sums are rounded one by one (never fused),
// and every sum is taken in one fixed order, whatever the processor, the number of threads and the length of the text.
//
// # The weights file
//
// A safetensors file: eight bytes of length, a JSON header, the numbers. Its __metadata__ says
//
//	format   "hearsay-reader"
//	version  "1", of the format
//	name     of the model, for example "reader/1"
//	licence  of the model
//	sha256   of everything after the header, in hexadecimal
//	stages   JSON: {stage: {"columns": [{"name", "size", "dimensions"}], "width", "dilations": [...],
//	         "heads": [{"name", "labels"}], "arcs": {"dimensions", "labels"} or absent}}
//
// Tensors are F32 or F16; a column's table may be I8 with one F32 scale a row. W is a stage's width (a multiple of 16).
//
//	vocabulary                     U8, words joined by newlines; a word's id is the number of its line, 0 stands for all others
//	vectors [V,d] (.scale [V])     the table of every column named "word"
//	S.column.C [N,d] (.scale [N])  the table of column C of stage S
//	S.in.weight [sum of d,W], S.in.bias [W]
//	S.block.L.norm.gain [W], .norm.bias [W], .conv.weight [5,W], .conv.bias [W], .mix.weight [W,2W], .mix.bias [2W]
//	S.out.gain [W], S.out.bias [W]
//	S.head.H.weight [W,K], .bias [K]; with a chain also .transitions [K,K] (from, to), .start [K], .end [K]
//	S.arcs.dep.weight [W,A], .dep.bias [A], .head.weight [W,A], .head.bias [A], .pair [A,A], .prior [A], .root [A],
//	.distance [33], .relation.weight [2A,R], .relation.bias [R]
//
// # The network
//
// The columns' rows side by side go through a linear layer to width W. Each block l of dilation r adds to x
//
//	y = norm(x)                                     layer normalisation over the W numbers of a token, epsilon 1e-5
//	z[t] = bias + sum over j of conv[j]*y[t+(j-2)r] each channel by itself, zero outside the text
//	u = mixbias + z·mix                             2W numbers
//	x = x + u[:W]*relu(u[W:])
//
// and each head is linear in norm(x) after the last block. Sums over channels run upwards from the bias; the sums of a
// normalisation run in 16 lanes, then in halves. training/network.py is the same in PyTorch.
//
// # Speed
//
// Weights are packed once, when a stage is made. A text is worked through in short runs of tokens, each taken through
// all blocks before the next begins, so that everything stays in the processor's cache and memory does not grow with the
// text. [Kernel] names the set of routines in use.
package network
