//! ELF files of images and interpreters.

pub fn run(data: &[u8]) {
    package::fuzzing::elf(data);
}
