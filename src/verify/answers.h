#ifndef VERIFY_ANSWERS_H
#define VERIFY_ANSWERS_H

#include "dictionary.h"
#include "registry.h"

/** What phrase() and name() give for a code that is not registered: `--unknown`. */
enum unknown_kind {
    UNKNOWN_CLASS, /**< the title of the class, else "Unknown"; "" in a registry of tokens */
    UNKNOWN_NULL,  /**< NULL */
    UNKNOWN_EMPTY, /**< "" */
    UNKNOWN_TEXT,  /**< a text of the user's */
};

struct unknown {
    enum unknown_kind kind;
    struct text text; /**< of UNKNOWN_TEXT */
};

/** `null`, `empty`, `class`, or a text; NULL is `class`. */
struct unknown unknown_of(const char *option);

/** What the functions of the API must answer, worked out from the registry alone. */
struct answers {
    const struct registry *registry;
    struct unknown unknown;
    int none;                  /**< PREFIX_NONE */
    struct dictionary phrases; /**< of included codes, aliases too */
    struct dictionary names;   /**< likewise */
};

/**
 * Prepares the answers.
 *
 * @param exact  whether each letter of a text that is looked up counts in its case
 * @return the answers; free with answers_free()
 */
struct answers answers_new(const struct registry *registry, struct unknown unknown, bool exact);

void answers_free(struct answers *answers);

/** A text that a function must give, and the place in the registry that says so. */
struct text_answer {
    struct text text; /**< bytes NULL where NULL is right */
    struct place place;
};

struct text_answer answers_phrase(const struct answers *answers, int code);
struct text_answer answers_name(const struct answers *answers, int code);

/** Position of the class among all, from 1; 0 for no class. */
int answers_class(const struct answers *answers, int code);

int answers_effective(const struct answers *answers, int code);

/** The code of canonical decimal digits, if it is registered or lies in a class; else NONE. */
int answers_from_digits(const struct answers *answers, struct text text);

/** The code of a phrase or a name; else NONE. */
int answers_from_text(const struct answers *answers, const struct dictionary *dictionary,
                      struct text text);

/** Where the registry speaks of a code: its row, else the row of its class, else the codes. */
struct place answers_place(const struct answers *answers, int code);

#endif
