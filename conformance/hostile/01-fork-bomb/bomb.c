/* Forks as fast as it can, each child in a session of its own and orphaned, so that nothing ties it to the function. */

#include <unistd.h>

int main(void)
{
    for (;;)
        if (fork() == 0) {
            setsid();
            if (fork() != 0)
                _exit(0);
        }
}
