#include "options.h"

#include "memory.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: verify [OPTION]... REGISTRY.json   compare the C linked in with its registry\n"
    "       verify --names [OPTION]... REGISTRY.json   print its names, for subject.c\n"
    "       verify --syntax FILE   say only whether a file is acceptable JSON\n"
    "\n"
    "Give the options that the C was generated with:\n"
    "  --overlay FILE           an overlay; may be given several times\n"
    "  --include unregistered   codes of that status are in the output too\n"
    "  --data FOLDER            where other registries are looked for that properties name, after\n"
    "                           the folder of the file and the one above\n"
    "  --select LIST            only these: 486,400-499,BUSY_HERE; of tokens also Call-ID,i\n"
    "  --case ignore|exact      whether A to Z are a to z in a text that is looked up\n"
    "  --unknown null|empty|class|TEXT\n"
    "                           what an unknown code gives; class is the default\n"
    "  --lines                  whole status lines are in the output too\n"
    "\n"
    "  --max N                  stop after N faults; 0 is never; 20 is the default\n"
    "  --help                   print this\n"
    "\n"
    "Each fault is a line: sip.json: /codes/41/phrase: error: MESSAGE\n"
    "Exit status: 0 equal, 1 faults, 2 usage or I/O, 3 the file is refused.\n";

void options_help(FILE *stream) {
    fputs(help, stream);
}

static int set_include(struct options *out, const char *value, const struct words *words) {
    out->registry.unregistered = true;
    return strcmp(value, "unregistered") == 0
               ? 0
               : words_complain(words, "--include takes unregistered, not", value);
}

static int set_max(struct options *out, const char *value, const struct words *words) {
    return words_number(words, "--max", value, &out->max);
}

static int set_overlay(struct options *out, const char *value, const struct words *words) {
    (void)words;
    out->overlays[out->registry.overlay_count++] = value;
    return 0;
}

static int set_data(struct options *out, const char *value, const struct words *words) {
    (void)words;
    out->registry.data = value;
    return 0;
}

static int set_select(struct options *out, const char *value, const struct words *words) {
    out->selections[out->registry.select_count++] = value;
    return *value != '\0' ? 0 : words_complain(words, "--select takes a list, not", value);
}

static int set_case(struct options *out, const char *value, const struct words *words) {
    out->exact = strcmp(value, "exact") == 0;
    return out->exact || strcmp(value, "ignore") == 0
               ? 0
               : words_complain(words, "--case takes ignore or exact, not", value);
}

static int set_unknown(struct options *out, const char *value, const struct words *words) {
    (void)words;
    out->unknown = value;
    return 0;
}

/** An option that takes a value. */
struct option {
    const char *name;
    int (*set)(struct options *out, const char *value, const struct words *words);
};

static const struct option with_value[] = {
    {"--case", set_case},       {"--data", set_data},       {"--include", set_include},
    {"--max", set_max},         {"--overlay", set_overlay}, {"--select", set_select},
    {"--unknown", set_unknown},
};

static int read_option(struct words *words, const char *word, struct options *out) {
    for (size_t i = 0; i < sizeof with_value / sizeof with_value[0]; i++) {
        const char *name = with_value[i].name;
        if (words_are_option(word, name)) {
            const char *value = words_value(words, word, name);
            return value != NULL ? with_value[i].set(out, value, words)
                                 : words_complain(words, "no value behind", word);
        }
    }
    if (strcmp(word, "--lines") == 0) {
        out->lines = true;
    } else if (strcmp(word, "--names") == 0) {
        out->mode = MODE_NAMES;
    } else if (strcmp(word, "--syntax") == 0) {
        out->mode = MODE_SYNTAX;
    } else if (strcmp(word, "--help") == 0) {
        out->mode = MODE_HELP;
    } else {
        return words_complain(words, "unknown option", word);
    }
    return 0;
}

static int read_argument(const struct words *words, const char *word, struct options *out) {
    if (out->registry.path != NULL) {
        return words_complain(words, "only one file is read; what is", word);
    }
    out->registry.path = word;
    return 0;
}

int options_read(int argc, char *const argv[], struct options *out, FILE *errors) {
    struct words words = {"verify", argc, 1, argv, errors};
    bool ended = false;
    int status = 0;
    *out = (struct options){.max = OPTIONS_DEFAULT_MAX};
    out->overlays = memory_new((size_t)(argc > 0 ? argc : 1), sizeof *out->overlays);
    out->selections = memory_new((size_t)(argc > 0 ? argc : 1), sizeof *out->selections);
    out->registry.overlays = out->overlays;
    out->registry.select = out->selections;
    while (status == 0 && words.next < argc && out->mode != MODE_HELP) {
        const char *word = argv[words.next++];
        if (!ended && strcmp(word, "--") == 0) {
            ended = true;
        } else if (!ended && word[0] == '-') {
            status = read_option(&words, word, out);
        } else {
            status = read_argument(&words, word, out);
        }
    }
    if (status == 0 && out->mode != MODE_HELP && out->registry.path == NULL) {
        fputs("verify: error: no file is given; see verify --help\n", errors);
        status = -1;
    }
    return status;
}

void options_free(struct options *options) {
    free(options->overlays);
    free(options->selections);
    options->overlays = NULL;
    options->selections = NULL;
}
