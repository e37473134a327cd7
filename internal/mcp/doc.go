// Package mcp serves cases to assistants over the Model Context Protocol.
//
// In: a shelf of cases, and whether suggestions are welcome. Out: twelve tools that read, three that suggest (off unless asked for),
// articles as resources, two prompts; over standard input and output or streamable HTTP, by the protocol's official Go kit.
//
// No tool can accept, reject, merge or write anything that counts: what is suggested waits for a person, under the name of the
// program that suggests it. A quotation that does not stand in its article to the character is refused. The words of articles are
// given as data marked as quoted, never among the instructions: whoever wrote an article must not steer who reads it here.
package mcp
