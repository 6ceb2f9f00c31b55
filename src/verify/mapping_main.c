/* Compares the generated C of a map with the map. See mapping_options.c for its --help. */

#include "check_mapping.h"
#include "checks.h"
#include "mapping_options.h"

#include <stdlib.h>

static enum exit_status compare(const struct mapping *mapping, struct report *report) {
    size_t count = 0;
    int *codes = probes_new(&mapping->from, &count);
    const struct mapping_check check = {&linked_mapping, mapping, report, codes, count};
    check_mapping(&check);
    if (report_full(report)) {
        fprintf(stderr, "verify-map: stopped after %zu faults; --max 0 shows all\n", report->limit);
    }
    if (report->faults == 0) {
        printf("%s: %zu rows of codes, %zu of classes; %zu answers compared\n", mapping->id.bytes,
               mapping->of_codes, mapping->count - mapping->of_codes, report->lookups);
    }
    free(codes);
    return report->faults > 0 ? STATUS_FAULTS : STATUS_DONE;
}

int main(int argc, char *argv[]) {
    struct mapping_options options;
    struct mapping mapping;
    if (mapping_options_read(argc, argv, &options, stderr) != 0) {
        return STATUS_USAGE;
    }
    if (options.help) {
        mapping_options_help(stdout);
        return STATUS_DONE;
    }
    struct report report = {stderr, options.max, 0, 0};
    enum exit_status status = mapping_read(&options.files, &report, &mapping);
    if (status == STATUS_DONE) {
        status = compare(&mapping, &report);
    }
    mapping_free(&mapping);
    return (int)status;
}
