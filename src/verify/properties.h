#ifndef VERIFY_PROPERTIES_H
#define VERIFY_PROPERTIES_H

#include "report.h"
#include "text.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

enum property_type {
    PROPERTY_FLAG,
    PROPERTY_ENUM,   /**< one of its members */
    PROPERTY_SET,    /**< some of its members */
    PROPERTY_TOKENS, /**< some tokens of another registry, or all but some */
    PROPERTY_INT,
    PROPERTY_CODE,
    PROPERTY_TEXT,
    PROPERTY_COUNTERPART, /**< how a code compares with that of another registry */
    PROPERTY_ROWS,        /**< a list of records; each has a cell in each column */
};

enum { PROPERTY_MOST_MEMBERS = 31 /**< of a set: each is a bit of an unsigned int */ };

struct property;

/** A value as a getter gives it. */
struct property_value {
    long long number; /**< of any type but a text; a bit for each token; of a row, nothing */
    struct text text; /**< of a text; bytes NULL for any other type */
};

/** Declarations, in the order of the file. */
struct properties {
    struct property *items;
    size_t count;
};

/** A declaration of a property, or of a column of one. */
struct property {
    struct text id; /**< "retry-after"; ends in a NUL */
    enum property_type type;
    const json_t *members;  /**< of an enum or a set: an array of objects with an id */
    const json_t *fallback; /**< its default, which is of its type; NULL where it has none */
    bool foreign;           /**< it names another registry */
    struct text registry;   /**< id of the one that it names, where it needs it; else NULL */
    const json_t *entries;  /**< tokens or codes of that registry, once neighbours.c has read it */
    struct properties columns; /**< of rows: of any other type */
    struct place place;
};

/**
 * Reads `properties` of a registry; free with properties_free().
 *
 * Ids must differ and be words of a-z and 0-9 joined by `-`, since names of C are made of them.
 * What is at fault is reported and left out.
 */
struct properties properties_read(const char *path, const json_t *root, struct report *report);

void properties_free(struct properties *properties);

/** The declaration with this id, or NULL. */
const struct property *properties_find(const struct properties *properties, const char *id);

size_t property_member_count(const struct property *property);

/** The id of a member, by its position. */
struct text property_member(const struct property *property, size_t index);

/** What its enumerator is: a bit of a set; 0, 1, ... of an enum, or 1, 2, ... without a default. */
long long property_member_value(const struct property *property, size_t index);

/** Whether a set of tokens has the one of an ordinal; any int that is no ordinal is outside. */
bool property_has_token(struct property_value value, int token);

struct place property_member_place(const struct property *property, size_t index);

/**
 * What a getter gives for a value of JSON, which may be of the wrong type.
 *
 * @param json   NULL where the registry gives no value, so that the default counts
 * @param none   what stands for "no code"
 * @param out    receives the value; nothing of use where it is not of the type; not of rows
 * @return whether it is of the type of the property
 */
bool property_convert(const struct property *property, const json_t *json, int none,
                      struct property_value *out);

#endif
