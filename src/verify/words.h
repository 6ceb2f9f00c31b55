#ifndef VERIFY_WORDS_H
#define VERIFY_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/** A walk over the words of a command line. */
struct words {
    const char *program; /**< "verify", as messages call it */
    int count;
    int next;
    char *const *items;
    FILE *errors;
};

/** Prints `PROGRAM: error: MESSAGE "WORD"; see PROGRAM --help`; gives -1. */
int words_complain(const struct words *words, const char *message, const char *word);

/** Whether a word is the option of this name, with its value behind `=` or without. */
bool words_are_option(const char *word, const char *name);

/** The value of an option: behind its `=`, or the next word. NULL where there is none. */
const char *words_value(struct words *words, const char *word, const char *name);

/** The number that a value of an option is: 0, or -1 with a complaint where it is none. */
int words_number(const struct words *words, const char *option, const char *value, size_t *out);

#endif
