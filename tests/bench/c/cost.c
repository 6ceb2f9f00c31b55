/* Runs a command and prints what it cost: seconds of the processor, seconds by the clock, megabytes
 * at its peak. It is small, since Linux counts the memory of who starts a program to the program's.
 *
 *   cost LIMIT COMMAND [ARGUMENT]...
 *
 * The command reads and prints nothing. Exit status: 0; 1 if the command fails; 2 if it could not
 * be started; 3 if a process took more than LIMIT seconds of the processor, or all of it PATIENCE
 * times as much by the clock, and was ended with all that it started. */

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 4 }; /* of a machine that has other work too */

static volatile sig_atomic_t over;
static pid_t child;

static void end(int number) {
    (void)number;
    over = 1;
    kill(-child, SIGKILL);
}

static void start(char **command, rlim_t limit) {
    const int null = open("/dev/null", O_RDWR);
    const struct rlimit most = {limit, limit};
    setrlimit(RLIMIT_CPU, &most);
    setpgid(0, 0);
    for (int to = STDIN_FILENO; to <= STDERR_FILENO; to++) {
        dup2(null, to);
    }
    execvp(command[0], command);
    _exit(127);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t) {
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

int main(int argc, char **argv) {
    struct rusage used;
    int status = 0;
    if (argc < 3) {
        return 2;
    }
    const unsigned long limit = strtoul(argv[1], NULL, 10);
    const double begin = now();
    child = fork();
    if (child == 0) {
        start(argv + 2, limit);
    }
    if (child < 0) {
        return 2;
    }
    setpgid(child, child);
    signal(SIGALRM, end);
    alarm((unsigned)limit * PATIENCE);
    while (wait4(child, &status, 0, &used) < 0) {
    }
    const double wall = now() - begin;
    const double spent = seconds(used.ru_utime) + seconds(used.ru_stime);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        printf("%.6f %.6f %.3f\n", spent, wall, (double)used.ru_maxrss / 1024);
        return 0;
    }
    if (over || spent > 0.9 * (double)limit) { /* the kernel counts in ticks */
        return 3;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 127 ? 2 : 1;
}
