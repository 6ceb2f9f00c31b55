#ifndef VERIFY_SUBJECT_H
#define VERIFY_SUBJECT_H

#include <stddef.h>

/** How much of the C API a subject has; each has what the one before has, and more. */
enum subject_profile {
    SUBJECT_ABSENT,  /**< no subject is linked in */
    SUBJECT_ENUM,    /**< enums and macros only */
    SUBJECT_PHRASES, /**< phrase(), or text() of a token, and is_registered() */
    SUBJECT_FULL,    /**< every function; the enums of properties too */
};

/** One row of PREFIX_MAP. */
struct subject_row {
    int code;
    int enumerator; /**< PREFIX_NAME */
    const char *name;
    const char *phrase;
};

/** One enumerator, asked for by its name without the prefix. */
struct subject_constant {
    const char *name;
    int value;
};

/** What a getter of a property gives: a text, or a number of any other type. */
struct subject_value {
    long long number;
    const char *text; /**< NULL for a number */
};

/** A getter of a property, or of a column of one. */
struct subject_getter {
    const char *name;                                    /**< behind the prefix: "retry_after" */
    struct subject_value (*get)(int code, size_t index); /**< the index is for columns only */
    int (*has)(int code, size_t index, int token);       /**< in its place, where tokens are held */
};

/** A function that tells by its number what a code is. */
struct subject_predicate {
    const char *name; /**< behind the prefix: "is_success" */
    int (*ask)(int code);
};

/**
 * The compiled code under test. Functions that its profile lacks are NULL, and so are, for a
 * registry of tokens, all but phrase, which is text() there, from_phrase, which is from_text(),
 * is_registered and at.
 */
struct subject {
    const char *prefix; /**< "sip_status" */
    const char *upper;  /**< "SIP_STATUS" */
    enum subject_profile profile;
    int none;     /**< PREFIX_NONE */
    size_t count; /**< PREFIX_COUNT */
    const struct subject_row *rows;
    size_t row_count;
    const struct subject_constant *constants;
    size_t constant_count;
    const char *(*phrase)(int code);
    const char *(*name)(int code);
    int (*is_registered)(int code);
    int (*class_of)(int code);
    int (*effective)(int code);
    int (*from_phrase)(const char *text, size_t length);
    int (*from_name)(const char *text, size_t length);
    int (*from_digits)(const char *text, size_t length);
    int (*from_line)(const char *text, size_t length); /**< where there are status lines */
    int (*parse_line)(const char *text, size_t length, const char **phrase, size_t *phrase_length);
    const char *(*line)(int code, size_t *length); /**< where they are there ready to be sent */
    int (*at)(size_t index);
    const struct subject_getter *getters; /**< of every property, under SUBJECT_FULL */
    size_t getter_count;
    int (*best)(const int *codes, size_t count); /**< where the registry says what is best */
    const struct subject_predicate *predicates;  /**< under SUBJECT_FULL */
    size_t predicate_count;
};

/** The subject that is linked in: subject.c, or subject_absent.c. */
extern const struct subject linked_subject;

#endif
