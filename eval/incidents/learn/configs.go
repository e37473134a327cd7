package main

import train "hearsay/training/loglinear"

type o = train.Options

var configs = []config{
	{"relabel", o{L2: 1e-4, Epochs: 8, MinCount: 3}, o{L2: 2e-4, Epochs: 6, MinCount: 4}, o{L2: 1e-5, Epochs: 8}, o{L2: 3e-3, Epochs: 10, MinCount: 4}, o{L2: 1e-3, Epochs: 10}, o{L2: 1e-3, Epochs: 15}, 1},
}
