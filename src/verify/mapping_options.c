#include "mapping_options.h"

#include "options.h"
#include "words.h"

#include <string.h>

static const char help[] =
    "usage: verify-map --from REGISTRY.json --to REGISTRY.json [OPTION]... MAP.json\n"
    "\n"
    "Compares the C of a map, linked in, with the map.\n"
    "  --from FILE   the registry that the map leads from\n"
    "  --to FILE     the registry that it leads to\n"
    "  --data FOLDER where registries are looked for that those name, after the folders of both\n"
    "  --max N       stop after N faults; 0 is never; 20 is the default\n"
    "  --help        print this\n"
    "\n"
    "Each fault is a line: sip_to_q850.json: /rows/41/to: error: MESSAGE\n"
    "Exit status: 0 equal, 1 faults, 2 usage or I/O, 3 a file is refused.\n";

void mapping_options_help(FILE *stream) {
    fputs(help, stream);
}

/* Sets what an option with a value is for; -1 where there is none of that name, or no value. */
static int read_option(struct words *words, const char *word, struct mapping_options *out) {
    const struct {
        const char *name;
        const char **file;
    } files[] = {
        {"--from", &out->files.from}, {"--to", &out->files.to}, {"--data", &out->files.data}};
    const char *number = NULL;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (words_are_option(word, files[i].name)) {
            *files[i].file = words_value(words, word, files[i].name);
            return *files[i].file != NULL ? 0 : words_complain(words, "no value behind", word);
        }
    }
    if (!words_are_option(word, "--max")) {
        return words_complain(words, "unknown option", word);
    }
    number = words_value(words, word, "--max");
    return number != NULL ? words_number(words, "--max", number, &out->max)
                          : words_complain(words, "no value behind", word);
}

static int read_word(struct words *words, const char *word, bool option,
                     struct mapping_options *out) {
    if (option && strcmp(word, "--help") == 0) {
        out->help = true;
        return 0;
    }
    if (option) {
        return read_option(words, word, out);
    }
    if (out->files.map != NULL) {
        return words_complain(words, "only one map is read; what is", word);
    }
    out->files.map = word;
    return 0;
}

/* What is missing; NULL where nothing is. */
static const char *missing(const struct mapping_options *options) {
    if (options->files.map == NULL) {
        return "no map is given";
    }
    if (options->files.from == NULL) {
        return "--from is missing";
    }
    return options->files.to == NULL ? "--to is missing" : NULL;
}

int mapping_options_read(int argc, char *const argv[], struct mapping_options *out, FILE *errors) {
    struct words words = {"verify-map", argc, 1, argv, errors};
    bool ended = false;
    *out = (struct mapping_options){.max = OPTIONS_DEFAULT_MAX};
    while (words.next < argc && !out->help) {
        const char *word = argv[words.next++];
        if (!ended && strcmp(word, "--") == 0) {
            ended = true;
        } else if (read_word(&words, word, !ended && word[0] == '-', out) != 0) {
            return -1;
        }
    }
    if (!out->help && missing(out) != NULL) {
        fprintf(errors, "verify-map: error: %s; see verify-map --help\n", missing(out));
        return -1;
    }
    return 0;
}
