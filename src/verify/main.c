/* Compares the generated C of a registry with the registry itself. See options.c for its --help. */

#include "checks.h"
#include "document.h"
#include "names.h"
#include "options.h"

#include <stdlib.h>

/* Every check on the linked subject, then one line that says what was compared, or what was not. */
static enum exit_status compare(const struct registry *registry, const struct options *options,
                                struct report *report) {
    struct answers answers = answers_new(registry, unknown_of(options->unknown), options->exact);
    size_t count = 0;
    int *codes = probes_new(registry, &count);
    const struct checks checks = {&linked_subject, &answers, report, codes, count};
    check_all(&checks);
    if (report_full(report)) {
        fprintf(stderr, "verify: stopped after %zu faults; --max 0 shows all\n", report->limit);
    }
    if (report->faults == 0 && registry->tokens) {
        printf("%s: %zu tokens, %zu texts with aliases; %zu answers compared\n", registry->id.bytes,
               registry->count, registry->phrases.included, report->lookups);
    } else if (report->faults == 0) {
        printf("%s: %zu codes, %zu classes, %zu phrases and %zu names with aliases; "
               "%zu answers compared\n",
               registry->id.bytes, registry->count, registry->class_count,
               registry->phrases.included, registry->names.included, report->lookups);
    }
    free(codes);
    answers_free(&answers);
    return report->faults > 0 ? STATUS_FAULTS : STATUS_DONE;
}

static enum exit_status print_names(const struct registry *registry, bool lines) {
    if (names_print(registry, lines, stdout) != 0) {
        fputs("verify: error: a name is not one of C, or the output cannot be written\n", stderr);
        return STATUS_USAGE;
    }
    return STATUS_DONE;
}

static enum exit_status run_on_registry(const struct options *options) {
    struct report report = {stderr, options->max, 0, 0};
    struct registry registry;
    if (options->mode == MODE_VERIFY && linked_subject.profile == SUBJECT_ABSENT) {
        fputs("verify: error: no generated C is linked in; see src/verify/README.md\n", stderr);
        return STATUS_USAGE;
    }
    if (options->mode == MODE_VERIFY && options->lines && linked_subject.line == NULL) {
        fputs("verify: error: --lines: the C that is linked in has no status lines\n", stderr);
        return STATUS_USAGE;
    }
    enum exit_status status = registry_read(&options->registry, &report, &registry);
    if (status == STATUS_DONE) {
        status = options->mode == MODE_NAMES ? print_names(&registry, options->lines)
                                             : compare(&registry, options, &report);
    }
    registry_free(&registry);
    return status;
}

static enum exit_status run(const struct options *options) {
    json_t *root = NULL;
    switch (options->mode) {
    case MODE_HELP:
        options_help(stdout);
        return STATUS_DONE;
    case MODE_SYNTAX: {
        const enum exit_status status = document_read(options->registry.path, &root, stderr);
        json_decref(root);
        return status;
    }
    case MODE_NAMES:
    case MODE_VERIFY:
        break;
    }
    return run_on_registry(options);
}

int main(int argc, char *argv[]) {
    struct options options;
    enum exit_status status = STATUS_USAGE;
    if (options_read(argc, argv, &options, stderr) == 0) {
        status = run(&options);
    }
    options_free(&options);
    return (int)status;
}
