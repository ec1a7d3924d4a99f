//! Structures by first letter.
// Made by `cargo xtask codegen` from models/ and xtask/overrides.toml. Do not edit.

/// `VpcConfig` of the model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct VpcConfig {
    /// `SubnetIds`.
    pub subnet_ids: Option<Vec<String>>,
    /// `SecurityGroupIds`.
    pub security_group_ids: Option<Vec<String>>,
    /// `Ipv6AllowedForDualStack`.
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}

/// `VpcConfigResponse` of the model.
#[derive(Default, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct VpcConfigResponse {
    /// `SubnetIds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
    /// `SecurityGroupIds`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// `VpcId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// `Ipv6AllowedForDualStack`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}
