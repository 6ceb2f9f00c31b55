#ifndef VERIFY_REGISTRY_H
#define VERIFY_REGISTRY_H

#include "exit_status.h"
#include "properties.h"
#include "report.h"
#include "status_line.h"
#include "text.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

/** A code of a registry or of an overlay; or a token. */
struct code {
    int number; /**< 486; of a token its ordinal */
    struct text name;
    struct text phrase;    /**< "Busy Here"; of a token "Call-ID" */
    const json_t *aliases; /**< its array of aliases, or NULL */
    json_t *properties;    /**< its object of values, or NULL */
    struct place place;    /**< of the whole row: /codes/41 */
    bool unregistered;     /**< by its status */
    bool included;         /**< in the output under the options given */
};

/** A range of codes that share a meaning. */
struct code_class {
    int first;
    int last;
    int fallback; /**< code that an unknown member is treated as */
    bool has_fallback;
    struct text id;
    struct text title;
    struct text kind;   /**< "provisional", "final", or bytes NULL */
    json_t *properties; /**< what an unknown member, or one without a value, gives; or NULL */
    struct place place;
};

/** How the best of several codes is found; its rank is NULL where the registry does not say. */
struct best {
    const struct property *rank;    /**< the highest wins; 0 or less is no candidate */
    const struct property *instead; /**< what is given for the best, where it has one; or NULL */
    int nothing;                    /**< the code where there is no candidate */
    struct place place;
};

/** A phrase, a name, or an alias of one. */
struct wording {
    struct text text;
    int code;
    bool included; /**< whether its code is */
    bool alias;
    struct place place;
};

struct wordings {
    struct wording *items; /**< by code; those of a code in the order of the file */
    size_t count;
    size_t included; /**< how many of them are */
    size_t capacity;
};

/** What a registry of codes, or one of tokens, calls its entries: keys of the file, functions of C.
 */
struct registry_words {
    const char *list;     /**< "codes" */
    const char *number;   /**< "code"; of a token "ordinal" */
    const char *text;     /**< "phrase"; of a token "token" */
    const char *function; /**< that gives the text: "phrase", or "text" */
    const char *lookup;   /**< that finds it: "from_phrase", or "from_text" */
};

/** A registry with its overlays, as the options select it. */
struct registry {
    const char *path;
    struct text id;
    bool tokens;         /**< whether it holds tokens: numbered by ordinal, of no class */
    bool case_sensitive; /**< whether letter case tells two tokens apart */
    const struct registry_words *words;
    struct code *codes; /**< included codes in ascending order, then those left out, likewise */
    size_t count;       /**< included codes */
    size_t total;       /**< all codes */
    size_t capacity;
    struct code_class *classes; /**< ascending */
    size_t class_count;
    struct properties properties;
    struct best best;
    struct status_line line;
    struct wordings phrases;
    struct wordings names;
    json_t **documents; /**< own every text and every array above */
    size_t document_count;
    size_t document_capacity;
};

/** What to read, and what of it is expected in the output. */
struct registry_options {
    const char *path;
    const char *const *overlays; /**< paths, in the order given */
    size_t overlay_count;
    bool unregistered;         /**< whether codes of status `unregistered` are in the output */
    const char *const *select; /**< lists, see selection.h; none is everything */
    size_t select_count;
    const char *data; /**< a folder where other registries are looked for too, or NULL */
};

/**
 * Reads a registry and its overlays.
 *
 * @param report  receives every fault that keeps a file from being a registry
 * @param out     receives the registry; free with registry_free(), also after a failure
 * @return STATUS_DONE, STATUS_USAGE (cannot be read; wrong selection) or STATUS_REFUSED
 */
enum exit_status registry_read(const struct registry_options *options, struct report *report,
                               struct registry *out);

/** Keeps a document until the registry is freed; takes it over. */
void registry_keep(struct registry *registry, json_t *document);

void registry_free(struct registry *registry);

/** The included code with this number, or NULL. */
const struct code *registry_code(const struct registry *registry, int number);

/** The code with this number, included or not, or NULL. */
const struct code *registry_any_code(const struct registry *registry, int number);

/** The class whose range holds this number, or NULL. */
const struct code_class *registry_class(const struct registry *registry, int number);

#endif
