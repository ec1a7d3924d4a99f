//! Terraform with the real AWS provider, found in a local plugin mirror.

use std::path::{Path, PathBuf};
use std::process::Command;

use testkit::Server;

use crate::installed::{run, stdout};
use crate::package::{PYTHON_HANDLER, ROLE, python_returning};
use crate::rust_sdk::{result, sdk};

/// The provider's folder in a mirror, below the folder of the registry it came from.
const PROVIDER: &str = "hashicorp/aws";

/// Folders in which people and images keep provider mirrors; LAMBDAD_TERRAFORM_MIRROR names another.
const MIRRORS: [&str; 4] = ["/opt", "/usr/share/terraform", "/usr/local/share/terraform", "/var/lib/terraform"];

#[tokio::test]
async fn terraform_applies_finds_no_difference_and_destroys() {
    let Some(mirror) = mirror() else {
        eprintln!(
            "SKIPPED-LOUDLY terraform: no `terraform` on the PATH, or no mirror with {PROVIDER} (set LAMBDAD_TERRAFORM_MIRROR)"
        );
        return;
    };
    let server = Server::start();
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("function.zip"), python_returning("'from terraform'"))
        .expect("writing the package");
    std::fs::write(folder.path().join("main.tf"), configuration(&server)).expect("writing the configuration");
    let settings = format!(
        "provider_installation {{\n  filesystem_mirror {{\n    path = {:?}\n  }}\n}}\n",
        mirror.display().to_string()
    );
    std::fs::write(folder.path().join("terraform.rc"), settings).expect("writing terraform's settings");
    let terraform = |line: &[&str]| {
        let mut command = server.client("terraform");
        command.args(line).current_dir(folder.path()).env("TF_CLI_CONFIG_FILE", folder.path().join("terraform.rc"));
        command.env("TF_IN_AUTOMATION", "1").env("CHECKPOINT_DISABLE", "1");
        command
    };
    run(&mut terraform(&["init", "-no-color", "-input=false"]));
    run(&mut terraform(&["apply", "-no-color", "-input=false", "-auto-approve"]));
    let client = sdk(&server).await;
    assert_eq!(result(&client, "from-terraform", "{}").await, "\"from terraform\"");
    let management = client.get_runtime_management_config().function_name("from-terraform").send().await;
    let management = management.expect("the runtime management configuration");
    assert_eq!(management.update_runtime_on().map(|on| on.as_str()), Some("FunctionUpdate"));
    // Exit code 2 would be a difference.
    run(&mut terraform(&["plan", "-no-color", "-input=false", "-detailed-exitcode"]));
    let shown = stdout(&mut terraform(&["output", "-raw", "arn"]));
    assert_eq!(shown, "arn:aws:lambda:us-east-1:000000000000:function:from-terraform");
    run(&mut terraform(&["destroy", "-no-color", "-input=false", "-auto-approve"]));
    client.get_function().function_name("from-terraform").send().await.expect_err("it is destroyed");
    drop(client);
    server.stop();
}

fn configuration(server: &Server) -> String {
    let endpoint = server.endpoint();
    let runtime = testkit::python_runtime();
    format!(
        r#"
terraform {{
  required_providers {{
    aws = {{ source = "hashicorp/aws" }}
  }}
}}

provider "aws" {{
  region                      = "us-east-1"
  skip_metadata_api_check     = true
  skip_region_validation      = true
  endpoints {{
    lambda = "{endpoint}"
    sts    = "{endpoint}"
    iam    = "{endpoint}"
  }}
}}

resource "aws_lambda_function" "function" {{
  function_name    = "from-terraform"
  role             = "{ROLE}"
  runtime          = "{runtime}"
  handler          = "{PYTHON_HANDLER}"
  filename         = "function.zip"
  source_code_hash = filebase64sha256("function.zip")
  timeout          = 7
  environment {{
    variables = {{ COLOUR = "blue" }}
  }}
  tags = {{ made-by = "terraform" }}
}}

resource "aws_lambda_runtime_management_config" "runtime" {{
  function_name     = aws_lambda_function.function.function_name
  update_runtime_on = "FunctionUpdate"
}}

output "arn" {{
  value = aws_lambda_function.function.arn
}}
"#
    )
}

/// The folder to give terraform as a mirror.
fn mirror() -> Option<PathBuf> {
    Command::new("terraform").arg("version").output().ok()?;
    let named = std::env::var_os("LAMBDAD_TERRAFORM_MIRROR").map(PathBuf::from);
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join(".terraform.d/plugins"));
    let places = named.into_iter().chain(home).chain(MIRRORS.iter().map(PathBuf::from));
    let mut candidates = places.flat_map(|place| std::iter::once(place.clone()).chain(folders(&place)));
    candidates.find(|dir| folders(dir).any(|registry| registry.join(PROVIDER).is_dir()))
}

fn folders(parent: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    std::fs::read_dir(parent).into_iter().flatten().filter_map(|e| Some(e.ok()?.path()))
}
