// Command learn fits the weights by which two tellings are held to be of one happening, from ECB+ train.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with ecbplus/train. Out: the file that internal/resolve/incident
// embeds. It never looks at another split.
package main
