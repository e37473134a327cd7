// Command learn makes the models with which internal/reading/incident finds incidents.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with MUC-4's dev and the corpora that tell how words are written in
// mixed case. Out: the models of internal/reading/incident/data. Each message is learned from twice, in capitals and in
// mixed case. What later models see of earlier ones' judgement comes from models that have not seen the message. The same
// corpora give the same models.
package main
