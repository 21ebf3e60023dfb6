// Package greeting is the module that the proof fetches.
package greeting

// Text is what the program that uses it prints.
func Text() string { return "greetings from a fetched module" }
