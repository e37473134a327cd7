// Package worldwide reads the EN Worldwide Newswire corpus from a folder of corpora.
//
// In: a folder that holds worldwide/original_articles and worldwide/processed_annotated. Out: the articles as they were
// published, with the names that annotators marked as bytes of them: the annotations' tokens are looked up in the article
// one after the other. It never downloads anything and never writes.
//
// The corpus is that of Shan, Bauer, Carlson and Manning, "Do 'English' Named Entity Recognizers Work Well on Global
// Englishes?" (EMNLP 2023 Findings).
package worldwide
